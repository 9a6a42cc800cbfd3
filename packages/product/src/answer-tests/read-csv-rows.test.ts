import { describe, expect, it } from 'vitest';
import { readCsvRows } from './read-csv-rows.ts';

describe('readCsvRows', () => {
  it('reads quoted cells with commas, line ends and quotes, and says in which line a row begins', () => {
    expect(readCsvRows('\uFEFFquestion,contains\r\n"When, and\nwhere?","a ""b"""\n\nNext?,c\n')).toEqual([
      { line: 1, cells: ['question', 'contains'] },
      { line: 2, cells: ['When, and\nwhere?', 'a "b"'] },
      { line: 5, cells: ['Next?', 'c'] },
    ]);
  });

  it('reads what a German spreadsheet writes', () => {
    expect(readCsvRows('question;contains\nWas, bitte?;neun')[1]).toEqual({ line: 2, cells: ['Was, bitte?', 'neun'] });
  });
});
