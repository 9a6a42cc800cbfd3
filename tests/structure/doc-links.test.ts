import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceTree } from '../../scripts/check/source-tree.ts';

const root = path.resolve(import.meta.dirname, '../..');
const documents = readSourceTree(root).paths.filter((file) => file.endsWith('.md'));

/** Relative links of a document that lead to no file. */
function brokenLinks(file: string, markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target) && !existsSync(path.join(root, path.dirname(file), target)));
}

describe('links between documents', () => {
  it.each(documents)('lead somewhere in %s', (file) => {
    expect(brokenLinks(file, readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });

  it('are found when they lead nowhere', () => {
    expect(brokenLinks('docs/a.md', 'See [there](./nowhere.md#part) and [here](https://example.com).')).toEqual(['./nowhere.md']);
  });
});
