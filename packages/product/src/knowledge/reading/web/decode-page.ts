import { guessEncoding } from '../guess-encoding.ts';

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const metaCharset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i;

/**
 * Reads a page as text. Pages are often wrong about their encoding, so the first of these counts that the bytes are valid in: the
 * byte order mark, UTF-8, what the server said, what the page says, what it looks like, and what was usual in the west before there was
 * UTF-8.
 */
export function decodePage(bytes: Uint8Array, charset: string | undefined): string {
  const mark = byteOrderMarks.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2_048)).toString('latin1');
  const said = metaCharset.exec(start)?.[1];
  // Other encodings hold bytes by the pair, so what is valid UTF-8 and not plain ASCII is UTF-8, whatever it is called.
  for (const encoding of [mark, 'utf-8', charset, said]) {
    const text = encoding === undefined ? undefined : decode(bytes, encoding);
    if (text !== undefined) return text;
  }
  return new TextDecoder(guessEncoding(bytes) ?? 'windows-1252').decode(bytes);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
