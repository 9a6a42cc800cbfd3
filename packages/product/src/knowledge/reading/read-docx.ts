import mammoth from 'mammoth';
import type { FormatReading } from './document.ts';
import { headingRules } from './docx/heading-styles.ts';
import { boldHeadings, placeNotes } from './docx/mend-word-html.ts';
import { givenTitle } from './given-title.ts';
import { readHtml } from './read-html.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { textOfElement } from './zip/xml-parts.ts';

const stylesPart = 'word/styles.xml';

/** Reads a Word document by its styles: headings, lists and tables are what the document says they are. Notes stand below their paragraph; pictures and the contents are left out. */
export async function readDocx(bytes: Uint8Array, archive: ZipArchive): Promise<FormatReading> {
  // Its parts are looked at before the library unpacks them by itself.
  for (const path of archive.paths) if (/\.(?:xml|rels)$/i.test(path)) await archive.readXml(path);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: archive.has(stylesPart) ? headingRules(await archive.readXml(stylesPart)) : [],
    },
  );
  return { title: await titleOf(archive), blocks: readHtml(boldHeadings(placeNotes(value))).blocks };
}

/** The title office programs keep beside a document. */
export async function titleOf(archive: ZipArchive): Promise<string | undefined> {
  return archive.has('docProps/core.xml') ? givenTitle(textOfElement(await archive.readXml('docProps/core.xml'), 'dc:title')) : undefined;
}
