import { writeZip, type ZipMember } from './write-zip.ts';

const types = (overrides: string): ZipMember => ({
  path: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
});
const relations = (path: string, entries: string): ZipMember => ({
  path,
  content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
});
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document with a heading, a paragraph and a table. `before` stands in front of its root element. */
export function wordFile(paragraph: string, before = ''): Buffer {
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  return writeZip([
    types(
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
    ),
    relations('_rels/.rels', `<Relationship Id="r1" Type="${officeDocument}/officeDocument" Target="word/document.xml"/>`),
    {
      path: 'word/document.xml',
      content: `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Delivery</w:t></w:r></w:p>
        <w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>
        <w:tbl><w:tr>${cell('Plan')}${cell('Price')}</w:tr><w:tr>${cell('Starter')}${cell('49')}</w:tr></w:tbl></w:body></w:document>`,
    },
    {
      path: 'word/styles.xml',
      content:
        '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    },
    relations('word/_rels/document.xml.rels', `<Relationship Id="r2" Type="${officeDocument}/styles" Target="styles.xml"/>`),
  ]);
}

/** A workbook of one sheet. */
export function excelFile(rows: readonly (readonly (string | number)[])[], before = ''): Buffer {
  const cells = rows.map((row, index) => {
    const written = row.map((value, column) => {
      const at = `${String.fromCharCode(65 + column)}${index + 1}`;
      return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return writeZip([
    types(
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    ),
    relations('_rels/.rels', `<Relationship Id="r1" Type="${officeDocument}/officeDocument" Target="xl/workbook.xml"/>`),
    {
      path: 'xl/workbook.xml',
      content: `<?xml version="1.0"?>${before}<workbook xmlns="${main}" xmlns:r="${officeDocument}"><sheets><sheet name="Prices" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    relations('xl/_rels/workbook.xml.rels', `<Relationship Id="r1" Type="${officeDocument}/worksheet" Target="worksheets/sheet1.xml"/>`),
    {
      path: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0"?><worksheet xmlns="${main}"><dimension ref="A1:B${rows.length}"/><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ]);
}

/** A presentation whose slides each have a title and lines of text. */
export function slidesFile(slides: readonly { title: string; lines: readonly string[] }[]): Buffer {
  const paragraph = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  return writeZip([
    types(''),
    {
      path: 'ppt/presentation.xml',
      content: `<?xml version="1.0"?><p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="r${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    },
    relations(
      'ppt/_rels/presentation.xml.rels',
      slides.map((_, index) => `<Relationship Id="r${index}" Type="slide" Target="slides/slide${index}.xml"/>`).join(''),
    ),
    ...slides.map(({ title, lines }, index) => ({
      path: `ppt/slides/slide${index}.xml`,
      content: `<?xml version="1.0"?><p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><p:txBody>${paragraph(title)}</p:txBody></p:sp><p:sp><p:txBody>${lines.map(paragraph).join('')}</p:txBody></p:sp></p:sld>`,
    })),
  ]);
}

/** A book of one chapter. */
export function bookFile(chapter: string, before = ''): Buffer {
  return writeZip([
    { path: 'mimetype', content: 'application/epub+zip' },
    {
      path: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    },
    {
      path: 'OEBPS/content.opf',
      content:
        '<package xmlns:dc="dc"><metadata><dc:title>The handbook</dc:title></metadata><manifest><item id="one" href="one.xhtml"/></manifest><spine><itemref idref="one"/></spine></package>',
    },
    { path: 'OEBPS/one.xhtml', content: `<?xml version="1.0"?>${before}<html><body><h1>First</h1><p>${chapter}</p></body></html>` },
  ]);
}

/** An OpenDocument file with this body and these styles; a text document unless `kind` says another. */
export function openDocumentFile(
  body: string,
  { styles = '', manifest = '', before = '', kind = 'text' }: { styles?: string; manifest?: string; before?: string; kind?: string } = {},
): Buffer {
  const names = ['office', 'style', 'text', 'table', 'draw', 'manifest'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const root = `${names.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink"`;
  return writeZip([
    { path: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { path: 'META-INF/manifest.xml', content: `<manifest:manifest ${root}>${manifest}</manifest:manifest>` },
    {
      path: 'content.xml',
      content: `${before}<office:document-content ${root}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
}
