import readSheets from 'read-excel-file/node';
import type { Block, FormatReading } from './document.ts';
import { goneOn } from './gone-on.ts';
import { titleOf } from './read-docx.ts';
import { readRows } from './read-rows.ts';
import { readSheetLayout, type SheetLayout } from './xlsx/sheet-layout.ts';
import { showCell } from './xlsx/show-cell.ts';
import { readWorkbookLayout } from './xlsx/workbook-layout.ts';
import type { ZipArchive } from './zip/open-zip.ts';

/**
 * Reads a workbook: each sheet is a heading and a table. Formulas count as what they came to when the file was saved. What it
 * hides is not read: prices of purchase stand there.
 */
export async function readXlsx(bytes: Uint8Array, archive: ZipArchive): Promise<FormatReading> {
  for (const path of archive.paths) if (/\.(?:xml|rels)$/i.test(path)) await archive.readXml(path);
  const { partOfSheet, formOfStyle } = await readWorkbookLayout(archive);
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const blocks: Block[] = [];
  for (const { sheet, data } of sheets) {
    const part = partOfSheet.get(sheet);
    if (part === undefined) continue;
    const table = readRows(shownRows(data, readSheetLayout(await archive.readXml(part), formOfStyle)));
    if (table.length > 0) blocks.push({ kind: 'heading', level: 2, text: sheet }, ...table);
  }
  return { title: await titleOf(archive), blocks };
}

function shownRows(data: readonly (readonly unknown[])[], layout: SheetLayout): string[][] {
  const rows = data.map((cells, row) => cells.map((value, column) => showCell(value, layout.formAt(row, column))));
  for (const { top, left, bottom } of layout.merged) {
    const text = goneOn(rows[top]?.[left]);
    for (const cells of text === '' ? [] : rows.slice(top + 1, bottom + 1)) if (left < cells.length) cells[left] = text;
  }
  return rows
    .filter((_, row) => !layout.hiddenRows.has(row))
    .map((cells) => cells.filter((_, column) => !layout.hiddenColumns.has(column)));
}
