import type { Table } from './bench.ts';

/** Lays a table out in columns for people. */
export function printTable({ title, columns, rows, notes = [] }: Table): string {
  const lines = [columns.map(String), ...rows.map((row) => row.map(String))];
  const widths = columns.map((_column, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const laidOut = lines.map((line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = laidOut;
  return [
    '',
    title,
    head,
    '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)),
    ...body,
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}
