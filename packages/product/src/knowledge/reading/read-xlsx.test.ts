import { writeZip } from '@parley/testing/documents/write-zip';
import { expect, it } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { openZip } from './zip/open-zip.ts';

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = (rows: string, rest = ''): string => `<worksheet>${rest}<sheetData>${rows}</sheetData></worksheet>`;

it('reads of a workbook what its sheets show, as they show it', async () => {
  const shown = sheet(
    `<row r="1">${text('A1', 'Plan')}${text('B1', 'Discount')}${text('C1', 'Margin')}</row><row r="2">${text('A2', 'Basic')}<c r="B2" s="1"><v>0.15</v></c><c r="C2"><v>0.9</v></c></row>`,
    '<cols><col min="3" max="3" hidden="1"/></cols>',
  );
  const file = writeZip([
    {
      path: 'xl/workbook.xml',
      content:
        '<workbook><sheets><sheet name="Prices" sheetId="1" r:id="r1"/><sheet name="Costs" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${[1, 2].map((id) => `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}</Relationships>`,
    },
    { path: 'xl/styles.xml', content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>' },
    { path: 'xl/worksheets/sheet1.xml', content: shown },
    { path: 'xl/worksheets/sheet2.xml', content: sheet(`<row r="1">${text('A1', 'Bought for')}${text('B1', '3')}</row>`) },
  ]);
  expect((await readXlsx(file, await openZip(file))).blocks).toEqual([
    { kind: 'heading', level: 2, text: 'Prices' },
    { kind: 'table', text: 'Plan | Discount\nBasic | 15%' },
  ]);
});
