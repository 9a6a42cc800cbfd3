import type { Block } from './document.ts';

/** Makes a table of rows of cells; rows and columns that hold nothing are left out. One column alone is a list. */
export function readRows(rows: readonly (readonly string[])[]): Block[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const used = new Set<number>();
  for (const row of filled) for (const [column, cell] of row.entries()) if (cell.trim() !== '') used.add(column);
  if (filled.length === 0) return [];
  const columns = [...used].sort((one, other) => one - other);
  const text = filled.map((row) => columns.map((column) => (row[column] ?? '').replace(/\s+/g, ' ').trim()).join(' | ')).join('\n');
  return [{ kind: columns.length > 1 ? 'table' : 'list', text }];
}
