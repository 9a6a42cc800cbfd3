/** A row of a CSV text, with the line it begins in, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Reads CSV as RFC 4180 and spreadsheets write it: quoted cells may hold commas, line ends and doubled quotes. A semicolon parts cells where the first line has no comma. */
export function readCsvRows(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const firstLine = source.slice(0, source.search(/\r?\n|$/));
  const separator = !firstLine.includes(',') && firstLine.includes(';') ? ';' : ',';
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endRow = (): void => {
    row.cells.push(cell);
    if (row.cells.some((each) => each.trim() !== '')) rows.push(row);
    cell = '';
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (quoted && character === '"' && source.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (!quoted && character === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (!quoted && character === '\n') {
      endRow();
    } else if (quoted || character !== '\r') {
      cell += character;
    }
    if (character === '\n') line += 1;
  }
  endRow();
  return rows;
}
