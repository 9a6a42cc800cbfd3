import { expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

it('takes the row that names the columns for the first of a table, and lines above it for text', () => {
  const rows = [['Price list'], [], ['', 'as of May'], ['Plan', 'Price', 'Note'], ['Basic', '5', '']];
  expect(readRows(rows)).toEqual([
    { kind: 'paragraph', text: 'Price list' },
    { kind: 'paragraph', text: 'as of May' },
    { kind: 'table', text: 'Plan | Price | Note\nBasic | 5' },
  ]);
});

it('names the column in each cell of a wide table, and the row in each of its lines', () => {
  const head = ['Model', ...Array.from({ length: 11 }, (_, at) => `Feature ${at}`)];
  const long = 'x'.repeat(200);
  const rows = [head, ['P1', 'yes', '', long, long, ...Array<string>(6).fill(''), 'no']];
  expect(readRows(rows)).toEqual([
    {
      kind: 'list',
      text: `- Model: P1; Feature 0: yes; Feature 2: ${long}\n- Model: P1; Feature 3: ${long}; Feature 10: no`,
    },
  ]);
});
