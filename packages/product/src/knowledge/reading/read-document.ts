import { AppError } from '@parley/contract/errors';
import type { ReadDocument } from './document.ts';
import { readBytes } from './read-bytes.ts';
import { readInWorker } from './read-in-worker.ts';
import { sniffFormat } from './sniff-format.ts';

/** A file up to this size that is text is read faster than a thread is started. */
const readHereBytes = 64 * 1024;
const maxBytes = 25 * 1024 * 1024;

/**
 * Reads a file into its title and the text in its structure. Refuses with the reason what is empty, damaged, encrypted, too
 * large, of a kind that is not read, or not what it claims to be.
 */
export async function readDocument(input: { name: string; bytes: Uint8Array; contentType: string | undefined }): Promise<ReadDocument> {
  const { name, bytes, contentType } = input;
  if (bytes.byteLength === 0) throw new AppError('document_empty');
  if (bytes.byteLength > maxBytes) throw new AppError('payload_too_large', { details: { bytes: bytes.byteLength, maxBytes } });
  const format = sniffFormat(input);
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  const reading = { name, format, bytes, charset };
  return format !== 'pdf' && bytes.byteLength <= readHereBytes ? readBytes(reading) : readInWorker(reading);
}
