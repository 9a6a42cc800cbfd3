import { posix } from 'node:path';
import type { ZipArchive } from '../zip/open-zip.ts';
import { readRelations, walkXml } from '../zip/xml-parts.ts';

/** Forms that files name by a number alone. Those with a currency take that of whoever looks, so none is written. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '0',
  4: '0.00',
  7: '0.00',
  8: '0.00',
  9: '0%',
  10: '0.00%',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  39: '0.00',
  40: '0.00',
  43: '0.00',
  44: '0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

export interface WorkbookLayout {
  /** Parts of the sheets that are shown, by their names. */
  partOfSheet: ReadonlyMap<string, string>;
  /** How numbers of a style are written, by its number. */
  formOfStyle: readonly string[];
}

/** Which sheets a workbook shows, and how its numbers are written. */
export async function readWorkbookLayout(archive: ZipArchive): Promise<WorkbookLayout> {
  const targets = readRelations(await archive.readXml('xl/_rels/workbook.xml.rels'));
  const partOfSheet = new Map<string, string>();
  walkXml(await archive.readXml('xl/workbook.xml'), {
    open(name, attributes) {
      const target = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (target === undefined || /hidden/i.test(attributes['state'] ?? '')) return;
      partOfSheet.set(attributes['name'] ?? '', target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
    },
  });
  const formOfStyle = archive.has('xl/styles.xml') ? readForms(await archive.readXml('xl/styles.xml')) : [];
  return { partOfSheet, formOfStyle };
}

function readForms(xml: string): string[] {
  const own = new Map<number, string>();
  const forms: string[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        forms.push(own.get(id) ?? builtIn[id] ?? 'General');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}
