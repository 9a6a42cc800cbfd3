import mammoth from 'mammoth';
import type { FormatReading } from './document.ts';
import { headingRules } from './docx/heading-styles.ts';
import { hiddenStyles, leaveOutHidden, textParts } from './docx/leave-out-hidden.ts';
import { boldHeadings, placeNotes } from './docx/mend-word-html.ts';
import { givenTitle } from './given-title.ts';
import { readHtml } from './read-html.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { textOfElement } from './zip/xml-parts.ts';

const stylesPart = 'word/styles.xml';

/**
 * Reads a Word document by its styles: headings, lists and tables are what the document says they are. Notes stand below their paragraph;
 * pictures, the contents and hidden text are left out.
 */
export async function readDocx(archive: ZipArchive): Promise<FormatReading> {
  // Its parts are looked at before the library unpacks them by itself.
  for (const path of archive.paths) if (/\.(?:xml|rels)$/i.test(path)) await archive.readXml(path);
  const styles = archive.has(stylesPart) ? await archive.readXml(stylesPart) : '';
  const { value } = await mammoth.convertToHtml(archiveWithoutHidden(archive, hiddenStyles(styles)), {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    styleMap: headingRules(styles),
  });
  return { title: await titleOf(archive), blocks: readHtml(boldHeadings(placeNotes(value))).blocks };
}

/** The archive as the library reads one it did not open itself. */
function archiveWithoutHidden(archive: ZipArchive, styles: ReadonlySet<string>): Parameters<typeof mammoth.convertToHtml>[0] {
  const read = async (path: string, encoding?: string): Promise<string | Uint8Array> => {
    if (textParts.test(path)) return leaveOutHidden(await archive.readXml(path), styles);
    const bytes = await archive.read(path);
    if (encoding === undefined) return bytes;
    return encoding === 'base64' ? Buffer.from(bytes).toString('base64') : new TextDecoder(encoding).decode(bytes);
  };
  const input = { file: { exists: archive.has, read } };
  return input as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}

/** The title office programs keep beside a document. */
export async function titleOf(archive: ZipArchive): Promise<string | undefined> {
  return archive.has('docProps/core.xml') ? givenTitle(textOfElement(await archive.readXml('docProps/core.xml'), 'dc:title')) : undefined;
}
