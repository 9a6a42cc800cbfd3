import { askedSubject } from '@parley/platform/text/asked-subject';
import { beginningOf } from '@parley/platform/text/explains-subject';
import { termCode } from '@parley/platform/text/term-code';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import type { Ranked } from './rank-candidates.ts';

/** What a chunk that explains what is asked is worth more, in scores. */
const explainingCounts = 4;
const shareOf = { explains: 1, names: 0.8, begins: 0 };
/** The share of a chunk of one sentence that begins with the subject: "colander - drains what was washed". */
const beginsAlone = 0.8;
/** With fewer words beside the subject it is a heading, or refers to others. */
const leastWords = 5;
const wordsRead = 10;

/**
 * Brings chunks that say what something is nearer to the first place where that is asked: "What does X do?" is answered by the sentence
 * that begins with X, not by those that speak of it most. Scores stay with the places, so that they fall from the first to the last.
 */
export function explainFirst(question: string, ranked: readonly Ranked[]): Ranked[] {
  const subject = askedSubject(question);
  if (subject === undefined) return [...ranked];
  const codes = subject.terms.map(termCode);
  const judged = ranked.map((entry) => ({ entry, value: entry.score + explainingCounts * explanationIn(entry.candidate.print, codes) }));
  judged.sort((one, other) => other.value - one.value);
  return judged.map(({ entry }, at) => ({ ...entry, score: ranked[at]?.score ?? entry.score }));
}

/** How plainly the plainest sentence of a chunk says what the subject is, 0 to 1. */
function explanationIn({ codes, sequence }: ChunkPrint, subject: readonly number[]): number {
  const ends: number[] = [];
  for (let next = 0; next < sequence.length; next++) if (sequence[next] === partBreak) ends.push(next);
  // The first two parts are names.
  const isOneSentence = ends.length === 3 && new Set(sequence.subarray(ends[1])).size > subject.length + leastWords;
  let most = 0;
  for (let part = 2; part < ends.length && most < 1; part++) {
    const from = (ends[part - 1] as number) + 1;
    const words = sequence.subarray(from, Math.min(ends[part] as number, from + wordsRead));
    const beginning = beginningOf(
      subject,
      Array.from(words, (word) => codes[word] as number),
    );
    if (beginning !== undefined) most = Math.max(most, shareOf[beginning], isOneSentence ? beginsAlone : 0);
  }
  return most;
}
