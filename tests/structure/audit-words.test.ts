import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceTree } from '../../scripts/check/source-tree.ts';

const tree = readSourceTree(path.resolve(import.meta.dirname, '../..'));
const recorded = new Set(
  tree.paths
    .filter((file) => /^packages\/product\/src\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [...tree.text(file).matchAll(/\baction: '([a-z_]+\.[a-z_]+)'/g)].map(([, action = '']) => action)),
);

describe('what the audit logs record', () => {
  it.each(['en', 'de'])('has words in the dashboard: %s', (locale) => {
    const words = ['audit', 'operator'].map((part) => tree.text(`apps/dashboard/src/locales/${locale}/${part}.ts`)).join('\n');
    const known = new Set([...words.matchAll(/'(?:audit|operator)\.action\.([a-z_]+\.[a-z_]+)'/g)].map(([, action]) => action));
    expect(recorded.size).toBeGreaterThan(40);
    expect([...recorded].filter((action) => !known.has(action))).toEqual([]);
  });
});
