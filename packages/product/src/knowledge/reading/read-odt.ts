import { AppError } from '@parley/contract/errors';
import type { FormatReading } from './document.ts';
import { givenTitle } from './given-title.ts';
import { readOdtStyles } from './odt/odt-styles.ts';
import { readOdtText } from './odt/odt-text.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { textOfElement } from './zip/xml-parts.ts';

const [manifest, stylesPart, metaPart] = ['META-INF/manifest.xml', 'styles.xml', 'meta.xml'];

/**
 * Reads a text document of OpenOffice or LibreOffice: headings, lists and tables are what it says they are, notes stand below their
 * paragraph. What is hidden, marked as deleted, remarked or only repeats the headings is left out. One with a password is refused.
 */
export async function readOdt(archive: ZipArchive): Promise<FormatReading> {
  // Its members are no locked ones of a zip: each is one that nobody can unpack.
  if (archive.has(manifest) && /<(?:\w+:)?encryption-data\b/.test(await archive.readXml(manifest)))
    throw new AppError('document_encrypted');
  const content = await archive.readXml('content.xml');
  const styles = archive.has(stylesPart) ? await archive.readXml(stylesPart) : '';
  const { blocks, titled } = readOdtText(content, readOdtStyles([styles, content]));
  const given = archive.has(metaPart) ? givenTitle(textOfElement(await archive.readXml(metaPart), 'dc:title')) : undefined;
  const isSaid = titled === undefined || given === undefined || given.includes(titled);
  return { title: given ?? titled, blocks: isSaid ? blocks : [{ kind: 'heading', level: 1, text: titled }, ...blocks] };
}
