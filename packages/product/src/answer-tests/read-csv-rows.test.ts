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

  it.each([
    ['tabs, as they are copied', 'question\tcontains\nWas?\tneun', 2],
    ['semicolons, with commas in quotes', '"question, or so";contains\nWas?;neun', 2],
    ['what a line before says', 'sep=;\r\nquestion;contains\r\nWas?;neun', 3],
    ['line ends of an old Mac', 'question,contains\rWas?,neun', 2],
  ])('reads %s', (_what, text, line) => {
    expect(readCsvRows(text)[1]).toEqual({ line, cells: ['Was?', 'neun'] });
  });

  it('tells the row whose quote ends nowhere', () => {
    expect(readCsvRows('question,contains\nA?,b\n"C?,d\nE?,f')).toMatchObject([{ line: 1 }, { line: 2 }, { line: 3, open: true }]);
  });
});
