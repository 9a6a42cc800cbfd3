import { AppError } from '@parley/contract/errors';
import type { ReadDocument } from './document.ts';
import { readBytes } from './read-bytes.ts';
import { readInProcess } from './read-in-process.ts';
import { sniffFormat } from './sniff-format.ts';

/** A file up to this size that is plain text of some kind is read faster than it is handed to another process. */
const readHereBytes = 64 * 1024;
const plain = new Set<string>(['text', 'markdown', 'html', 'csv', 'json']);
const maxBytes = 50 * 1024 * 1024;

/**
 * Reads a file that is one document into its title and the text in its structure. Refuses with the reason what is empty, damaged,
 * encrypted, too large, of a kind that is not read, or not what it claims to be.
 */
export async function readDocument(input: { name: string; bytes: Uint8Array; contentType: string | undefined }): Promise<ReadDocument> {
  const { name, bytes, contentType } = input;
  if (bytes.byteLength === 0) throw new AppError('document_empty');
  if (bytes.byteLength > maxBytes) throw new AppError('payload_too_large', { details: { bytes: bytes.byteLength, maxBytes } });
  const sniffed = sniffFormat(input);
  if (plain.has(sniffed.format) && !sniffed.isZip && bytes.byteLength <= readHereBytes) return readBytes({ name, bytes, ...sniffed });
  let document: ReadDocument | undefined;
  await readInProcess(
    { name, contentType, file: { bytes } },
    {
      progress() {},
      async document({ path, result }) {
        if (path !== '') throw new AppError('document_type_unsupported', { details: { found: 'zip' } });
        if (!result.ok) throw new AppError(result.failure.code, { details: { ...result.failure.details } });
        document = result.document;
      },
    },
  );
  if (document === undefined) throw new AppError('document_empty');
  return document;
}
