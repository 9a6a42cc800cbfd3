import { AppError } from '@parley/contract/errors';
import type { SourceFormat } from '@parley/contract/knowledge';
import type { ZipArchive } from './open-zip.ts';

const marks: readonly (readonly [path: string, format: SourceFormat])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.xml', 'xlsx'],
  ['META-INF/container.xml', 'epub'],
];

/** What OpenDocument files say they are, in a member of this name. */
const typeMember = 'mimetype';
const openDocument = /^application\/vnd\.oasis\.opendocument\.([a-z-]+)/;

/** What a zip file is by what it holds: a document of an office program, a book, or just an archive. */
export async function formatOfZip(archive: Pick<ZipArchive, 'has' | 'read'>): Promise<SourceFormat> {
  const known = marks.find(([path]) => archive.has(path))?.[1];
  if (known !== undefined || !archive.has(typeMember)) return known ?? 'zip';
  const kind = openDocument.exec(Buffer.from(await archive.read(typeMember)).toString('latin1', 0, 200))?.[1];
  if (kind === undefined) return 'zip';
  if (kind !== 'text') throw new AppError('document_type_unsupported', { details: { found: `opendocument ${kind}` } });
  return 'odt';
}
