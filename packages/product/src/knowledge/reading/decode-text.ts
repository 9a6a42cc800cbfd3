import { AppError } from '@parley/contract/errors';
import { guessEncoding } from './guess-encoding.ts';

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;
/** More control characters than one in this many, and it is not text that somebody wrote. */
const charactersPerControl = 200;
/** A few are an accident at any length. */
const fewControls = 4;

/**
 * Reads bytes as text: by the byte order mark, else by `charset`, else as UTF-8, else as what it looks like. Bytes that are not
 * valid in that encoding are `document_unreadable`; a content that is not text at all is `document_type_mismatch`.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const mark = byteOrderMarks.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const text = decode(bytes, mark ?? charset);
  const strange = text.match(controls)?.length ?? 0;
  if (text.includes('\u0000') || (strange > fewControls && strange * charactersPerControl > text.length)) {
    throw new AppError('document_type_mismatch', { details: { declared: 'text', found: 'binary' } });
  }
  return text;
}

function decode(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that no text begins with are another kind of file; a few wrong ones are a damaged or mislabelled text.
    const binary = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_096)).includes(0);
    if (binary) throw new AppError('document_type_mismatch', { details: { declared: 'text', found: 'binary' }, cause: error });
    const guessed = encoding === undefined ? guessEncoding(bytes) : undefined;
    if (guessed !== undefined) return decode(bytes, guessed);
    const reason = `not valid ${(encoding ?? 'utf-8').slice(0, 40)}`;
    throw new AppError('document_unreadable', { details: { reason }, cause: error });
  }
}
