import type { SourceFormat } from '@parley/contract/knowledge';
import type { ZipArchive } from './open-zip.ts';

const marks: readonly (readonly [path: string, format: SourceFormat])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.xml', 'xlsx'],
  ['META-INF/container.xml', 'epub'],
];

/** What a zip file is by what it holds: a document of an office program, a book, or just an archive. */
export function formatOfZip(archive: Pick<ZipArchive, 'has'>): SourceFormat {
  return marks.find(([path]) => archive.has(path))?.[1] ?? 'zip';
}
