import type { Block } from './document.ts';

/** Of a table with more columns a row says in each cell which one it is: far from its head nobody knows. */
const mostColumns = 10;
/** A longer row goes on in a line of its own, which begins with the row's name again. */
const longestLine = 400;
/** So many lines may stand above a table, such as its name and its date. */
const maxLinesAbove = 5;

/**
 * Makes a table of rows of cells; rows and columns that hold nothing are left out, and what is empty at the end of a row. One
 * column alone is a list. Lines above a table are text of their own: its first row is the one that names the columns.
 */
export function readRows(rows: readonly (readonly string[])[]): Block[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const used = new Set<number>();
  for (const row of filled) for (const [column, cell] of row.entries()) if (cell.trim() !== '') used.add(column);
  if (filled.length === 0) return [];
  const columns = [...used].sort((one, other) => one - other);
  const cells = filled.map((row) => columns.map((column) => (row[column] ?? '').replace(/\s+/g, ' ').trim()));
  const lines = cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).join(' | '));
  if (columns.length === 1) return [{ kind: 'list', text: lines.join('\n') }];
  const first = filled.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const above = first <= maxLinesAbove ? Math.max(0, first) : 0;
  return [
    ...lines.slice(0, above).map((text): Block => ({ kind: 'paragraph', text: text.replace(/^[ |]+/, '') })),
    columns.length > mostColumns && cells.length > above + 1 && isHead(cells[above] ?? [])
      ? { kind: 'list', text: namedCells(cells.slice(above)).join('\n') }
      : { kind: 'table', text: lines.slice(above).join('\n') },
  ];
}

/** Whether a row names most of its columns; one of numbers is a row like the others. */
function isHead(row: readonly string[]): boolean {
  return row.filter((cell) => /\p{L}/u.test(cell)).length > 0.8 * row.length;
}

function namedCells([head = [], ...rows]: readonly string[][]): string[] {
  return rows.flatMap((row) => {
    const [name = '', ...cells] = row.flatMap((cell, column) => {
      const about = head[column] ?? '';
      return cell === '' ? [] : [about === '' ? cell : `${about}: ${cell}`];
    });
    const lines = [`- ${name}`];
    for (const cell of cells) {
      const line = `${lines.at(-1)}; ${cell}`;
      if (line.length > longestLine && lines.at(-1) !== `- ${name}`) lines.push(`- ${name}; ${cell}`);
      else lines[lines.length - 1] = line;
    }
    return lines;
  });
}
