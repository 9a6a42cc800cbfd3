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
