import { likeness, wordMeanings } from '@parley/platform/text/word-meanings';
import type { ChunkPrint } from '../chunks/chunk-print.ts';

/** A word of a question that says what it is about. */
export interface AskedTerm {
  code: number;
  /** How rare it is in the language. */
  rarity: number;
  /** Whether it stands anywhere in the knowledge, and was not only guessed to be meant instead of another word. */
  known: boolean;
}

/** Any two words are about this alike, and words that mean the same hardly more alike than both together. */
const anyLikeness = 0.5;
const likenessOfSame = 0.4;

/**
 * The share of a question, 0 to 1, its rare words counting more, that the knowledge has words for: those that stand anywhere in it, or
 * by how alike its best chunk's words are to the question's, whichever is more.
 */
export function shareCovered(asked: readonly AskedTerm[], best: ChunkPrint): number {
  const meanings = wordMeanings();
  let [known, alike, total] = [0, 0, 1e-9];
  for (const { code, rarity, known: isKnown } of asked) {
    total += rarity;
    if (isKnown) known += rarity;
    const row = meanings.rows.get(code);
    let most = 0;
    for (const other of best.codes) {
      if (other === code) {
        most = 1;
        break;
      }
      const otherRow = row === undefined ? undefined : meanings.rows.get(other);
      if (row !== undefined && otherRow !== undefined) most = Math.max(most, likeness(meanings, row, otherRow));
    }
    alike += rarity * most;
  }
  return Math.max(known / total, Math.min(1, Math.max(0, (alike / total - anyLikeness) / likenessOfSame)));
}
