import readSheets from 'read-excel-file/node';
import type { Block, FormatReading } from './document.ts';
import { titleOf } from './read-docx.ts';
import { readRows } from './read-rows.ts';
import type { ZipArchive } from './zip/open-zip.ts';

/** Reads a workbook: each sheet is a heading and a table. Formulas count as what they came to when the file was saved. */
export async function readXlsx(bytes: Uint8Array, archive: ZipArchive): Promise<FormatReading> {
  for (const path of archive.paths) if (/\.(?:xml|rels)$/i.test(path)) await archive.readXml(path);
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const blocks: Block[] = [];
  for (const { sheet, data } of sheets) {
    const table = readRows(data.map((row) => row.map(textOfCell)));
    if (table.length > 0) blocks.push({ kind: 'heading', level: 2, text: sheet }, ...table);
  }
  return { title: await titleOf(archive), blocks };
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/:00\.000Z$/, '')
      .replace('T', ' ');
  return String(value);
}
