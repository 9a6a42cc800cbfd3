import { AppError } from '@parley/contract/errors';
import type { SourceFormat } from '@parley/contract/knowledge';
import { readBytes } from './read-bytes.ts';
import type { ReadingFailure, ReadingSink, ReadMember } from './reading-protocol.ts';
import { sniffFormat } from './sniff-format.ts';
import { formatOfZip } from './zip/format-of-zip.ts';
import { openZip, type ZipArchive } from './zip/open-zip.ts';

interface FileBytes {
  name: string;
  contentType: string | undefined;
  bytes: Uint8Array;
}

/** Reads a file into its documents: the one it is, or those of an archive. Tells what the file turned out to be. */
export async function readFileBytes(file: FileBytes, sink: ReadingSink): Promise<SourceFormat> {
  if (file.bytes.byteLength === 0) throw new AppError('document_empty');
  const sniffed = sniffFormat(file);
  if (!sniffed.isZip) {
    const document = await readBytes({ ...file, ...sniffed }, sink.progress);
    await sink.document({ path: '', byteSize: file.bytes.byteLength, result: { ok: true, document } });
    return sniffed.format;
  }
  await using archive = await openZip(file.bytes);
  const found = await formatOfZip(archive);
  if (sniffed.format !== 'zip' && found !== sniffed.format) {
    throw new AppError('document_type_mismatch', { details: { declared: sniffed.format, found } });
  }
  if (found === 'zip') {
    await readMembers(archive, sink);
    return found;
  }
  const document = await readBytes({ ...file, format: found, charset: undefined, archive }, sink.progress);
  await sink.document({ path: '', byteSize: file.bytes.byteLength, result: { ok: true, document } });
  return found;
}

/** What archivers and systems leave in archives, which nobody wrote. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

async function readMembers(archive: ZipArchive, sink: ReadingSink): Promise<void> {
  const paths = archive.paths.filter((path) => !path.endsWith('/') && !leftovers.test(path));
  if (paths.length === 0) throw new AppError('document_empty');
  for (const [index, path] of paths.entries()) {
    sink.progress(index, paths.length);
    await sink.document(await readMember(archive, path));
  }
  sink.progress(paths.length, paths.length);
}

async function readMember(archive: ZipArchive, path: string): Promise<ReadMember> {
  const bytes = await archive.read(path);
  const failed = (failure: ReadingFailure): ReadMember => ({ path, byteSize: bytes.byteLength, result: { ok: false, failure } });
  let member: ReadMember | undefined;
  try {
    const name = path.split('/').at(-1) ?? path;
    await readFileBytes(
      { name, contentType: undefined, bytes },
      {
        progress() {},
        async document(found) {
          if (found.path !== '') throw new AppError('archive_unsafe', { details: { reason: 'nested', path } });
          member = { ...found, path };
        },
      },
    );
    return member ?? failed({ code: 'document_empty' });
  } catch (error) {
    // One that only wants to do harm is refused as a whole.
    if (error instanceof AppError && error.code === 'archive_unsafe') throw error;
    return failed(error instanceof AppError ? { code: error.code, details: error.details } : { code: 'document_unreadable' });
  }
}
