/** A row of a CSV text, with the line it begins in, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
  /** Its last cell begins with a quote that ends nowhere: all that follows is in it. */
  open?: true;
}

const separators = [',', ';', '\t'] as const;

/**
 * Reads CSV as RFC 4180 and spreadsheets write it: quoted cells may hold commas, line ends and doubled quotes. Cells are parted by what the
 * first line has most of, of commas, semicolons and tabs, or by what a spreadsheet's line `sep=;` before it says.
 */
export function readCsvRows(text: string): CsvRow[] {
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const said = /^"?sep=([,;\t])"?\n/i.exec(whole);
  const source = said === null ? whole : whole.slice(said[0].length);
  const firstLine = (source.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const countOf = (separator: string): number => firstLine.split(separator).length;
  const separator = said?.[1] ?? separators.reduce((most, each) => (countOf(each) > countOf(most) ? each : most));
  const rows: CsvRow[] = [];
  let line = said === null ? 1 : 2;
  let row: CsvRow = { line, cells: [] };
  let cell = '';
  let quoted = false;
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
    } else {
      cell += character;
    }
    if (character === '\n') line += 1;
  }
  if (quoted) row.open = true;
  endRow();
  return rows;
}
