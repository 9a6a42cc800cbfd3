import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { variables } from '../../apps/server/src/config.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/guides/operator.md'), 'utf8');

describe('the operator guide', () => {
  it('lists every environment variable the server reads, and no other', () => {
    const documented = [...guide.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
    expect(documented.toSorted()).toEqual(variables.toSorted());
  });
});
