import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../../docs/proofs');

/** The rows of a page that show nothing: without a test, with one that is gone, or with a name that stands in it no more. */
function brokenProofs(markdown: string): string[] {
  const rows = markdown.split('\n').filter((line) => /^\| (?!Promise |---)/.test(line));
  return rows.filter((row) => {
    const proofs = [...row.matchAll(/\[[^\]]+\]\(([^)]+\.ts)\)(?:: ((?:“[^”]+”(?:, )?)+))?/g)];
    return proofs.length === 0 || proofs.some(([, file = '', names = '']) => !holds(path.join(folder, file), names));
  });
}

function holds(file: string, names: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return [...names.matchAll(/“([^”]+)”/g)].every(([, name = '']) => text.includes(name));
}

describe('what the pages of docs/proofs name', () => {
  it.each(readdirSync(folder))('is there: %s', (page) => {
    const markdown = readFileSync(path.join(folder, page), 'utf8');
    expect(markdown).toContain('| Promise | Shown by |');
    expect(brokenProofs(markdown)).toEqual([]);
  });

  it('is missed when it is gone', () => {
    const self = '[this](../../tests/structure/proofs-doc.test.ts)';
    const rows = [`| a | ${self}: “is missed when”, “and this ${'is not'} here” |`, '| b | [gone](../gone.test.ts) |', '| c | said only |'];
    expect(brokenProofs([...rows, `| d | ${self}: “is missed when it is gone” |`].join('\n'))).toEqual(rows);
  });
});
