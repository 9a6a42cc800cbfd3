import type { TenantId } from '@parley/contract/ids';
import { splitSentences } from '@parley/platform/text/split-sentences';
import { cutWords } from '@parley/platform/text/tokenize';
import { beginWords } from './word-table.ts';

/** A chunk as ranking reads it: its words as numbers, in reading order. */
export interface ChunkPrint {
  /** Whether its own heading, or else its document's title, is a question. */
  asks: boolean;
  /** The different terms: their codes, and where the grams of each end in `grams`. */
  codes: Int32Array;
  gramEnds: Uint16Array;
  grams: Uint16Array;
  /**
   * Positions in `codes`, with {@link partBreak} after each part. The first part is its own heading or title, the second the
   * title and headings above, each further one a sentence.
   */
  sequence: Uint16Array;
}

export const partBreak = 0xffff;
const question = /[?？؟;]\s*$/;

/** Takes a chunk's print. It is stored with the chunk, so that a search ranks without cutting text into terms again. */
export function printChunk(chunk: { title: string; headingPath: readonly string[]; text: string }): ChunkPrint {
  const names = [chunk.title, ...chunk.headingPath];
  const own = names.pop() ?? '';
  const parts = [own, names.join('\n'), ...splitSentences(chunk.text).map(({ start, end }) => chunk.text.slice(start, end))];
  const words = beginWords();
  const sequence: number[] = [];
  for (const part of parts) {
    for (const word of cutWords(part)) sequence.push(words.place(word));
    sequence.push(partBreak);
  }
  return { asks: question.test(own), ...words.end(), sequence: new Uint16Array(sequence) };
}

/** Under what a chunk is found: its different terms, as numbers of its tenant. */
export function printKeys(tenantId: TenantId, { codes }: ChunkPrint): number[] {
  const salt = saltOf(tenantId);
  const keys = new Set<number>();
  for (const code of codes) keys.add(code ^ salt);
  return [...keys];
}

/** The number a term's code has in a tenant's index. It differs from tenant to tenant, so that none reads through another's lists. */
export function tenantKey(tenantId: TenantId, code: number): number {
  return code ^ saltOf(tenantId);
}

function saltOf(tenantId: TenantId): number {
  return Number.parseInt(tenantId.slice(-8), 16);
}

/** A print as it is stored: its four lengths, then its numbers, little-endian. */
export function encodePrint({ asks, codes, gramEnds, grams, sequence }: ChunkPrint): Buffer {
  const lengths = Uint16Array.of(asks ? 1 : 0, codes.length, grams.length, sequence.length);
  return Buffer.concat(
    [lengths, codes, gramEnds, grams, sequence].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** Reads what {@link encodePrint} wrote. */
export function decodePrint(bytes: Uint8Array): ChunkPrint {
  // A copy begins where 32-bit numbers may; the driver's buffers begin anywhere.
  const { buffer } = new Uint8Array(bytes);
  const [asks = 0, codeCount = 0, gramCount = 0, length = 0] = new Uint16Array(buffer, 0, 4);
  const gramEndsAt = 8 + codeCount * 4;
  const gramsAt = gramEndsAt + codeCount * 2;
  return {
    asks: asks === 1,
    codes: new Int32Array(buffer, 8, codeCount),
    gramEnds: new Uint16Array(buffer, gramEndsAt, codeCount),
    grams: new Uint16Array(buffer, gramsAt, gramCount),
    sequence: new Uint16Array(buffer, gramsAt + gramCount * 2, length),
  };
}
