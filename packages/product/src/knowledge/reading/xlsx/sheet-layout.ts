import { walkXml } from '../zip/xml-parts.ts';

/** What a sheet says about its cells beside their values. Rows and columns count from 0. */
export interface SheetLayout {
  formAt(row: number, column: number): string;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Cells that stretch over several rows. */
  merged: readonly { top: number; left: number; bottom: number }[];
}

const lastColumn = 16_384;

export function readSheetLayout(xml: string, formOfStyle: readonly string[]): SheetLayout {
  const styles = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merged: { top: number; left: number; bottom: number }[] = [];
  let isFiltered = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'c') {
        const style = Number(attributes['s'] ?? 0);
        const at = style > 0 ? readAddress(attributes['r']) : undefined;
        if (at !== undefined) styles.set(at.row * lastColumn + at.column, style);
      } else if (name === 'row' && isTrue(attributes['hidden'])) hiddenRows.add(Number(attributes['r']) - 1);
      else if (name === 'col' && isTrue(attributes['hidden'])) {
        const last = Math.min(Number(attributes['max']), lastColumn);
        for (let column = Number(attributes['min']); column <= last; column++) hiddenColumns.add(column - 1);
      } else if (name === 'autoFilter') isFiltered = true;
      else if (name === 'mergeCell') {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(readAddress);
        if (from !== undefined && to !== undefined && to.row > from.row) merged.push({ top: from.row, left: from.column, bottom: to.row });
      }
    },
  });
  return {
    formAt: (row, column) => formOfStyle[styles.get(row * lastColumn + column) ?? 0] ?? 'General',
    // A filter that was left on hides rows for a moment, not from readers.
    hiddenRows: isFiltered ? new Set() : hiddenRows,
    hiddenColumns,
    merged,
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readAddress(text = ''): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
