import type { Block } from './document.ts';

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
  const lines = filled.map((row) => {
    const cells = columns.map((column) => (row[column] ?? '').replace(/\s+/g, ' ').trim());
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(' | ');
  });
  if (columns.length === 1) return [{ kind: 'list', text: lines.join('\n') }];
  const first = filled.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const above = first <= maxLinesAbove ? Math.max(0, first) : 0;
  return [
    ...lines.slice(0, above).map((text): Block => ({ kind: 'paragraph', text: text.replace(/^[ |]+/, '') })),
    { kind: 'table', text: lines.slice(above).join('\n') },
  ];
}
