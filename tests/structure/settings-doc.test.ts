import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { variables } from '../../apps/server/src/config.ts';

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');
const guide = read('docs/guides/operator.md');

describe('the operator guide', () => {
  it('lists every environment variable the server reads, and no other', () => {
    const documented = [...guide.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
    expect(documented.toSorted()).toEqual(variables.toSorted());
  });
});

describe('the embedding guide', () => {
  it.each(['apps/widget/build.ts', 'apps/dashboard/vite.config.ts'])('supports the browsers that %s writes style sheets for', (file) => {
    const supported = /Edge from version (\d+) on, Firefox from (\d+) and Safari from ([\d.]+),/.exec(read('docs/guides/embedding.md'));
    const [, chrome, firefox, safari] = supported ?? [];
    expect(read(file)).toContain(`['chrome${chrome}', 'firefox${firefox}', 'safari${safari}']`);
  });
});
