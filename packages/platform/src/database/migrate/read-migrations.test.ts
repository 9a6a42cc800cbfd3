import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMigrations } from './read-migrations.ts';

function withFiles<Result>(files: Record<string, string>, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the migrations of a folder', () => {
  it('are its SQL files in the order of their numbers', () => {
    const read = withFiles({ '0002_b.sql': 'select 2', '0001_a.sql': 'select 1', 'README.md': 'x' }, readMigrations);
    expect(read.map(({ name, sql }) => [name, sql])).toEqual([
      ['0001_a.sql', 'select 1'],
      ['0002_b.sql', 'select 2'],
    ]);
  });

  it('have a checksum of their text, to the letter', () => {
    const [before] = withFiles({ '0001_a.sql': 'select 1' }, readMigrations);
    const [after] = withFiles({ '0001_a.sql': 'select 1 ' }, readMigrations);
    expect(before?.checksum).toBe('822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f');
    expect(after?.checksum).not.toBe(before?.checksum);
  });

  it.each([
    [['0001_a.sql', '0003_c.sql'], '0003_c.sql is out of order: expected number 2'],
    [['0001_a.sql', '0001_b.sql'], '0001_b.sql is out of order: expected number 2'],
    [['0002_b.sql'], '0002_b.sql is out of order: expected number 1'],
    [['first.sql'], 'first.sql is out of order: expected number 1'],
  ])('are refused when their numbers are %j', (names, reason) => {
    expect(() => withFiles(Object.fromEntries(names.map((name) => [name, ''])), readMigrations)).toThrow(reason);
  });
});
