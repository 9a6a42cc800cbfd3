import { isStopwordCode } from '@parley/platform/text/term-weight';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import type { PreparedQuery } from './prepare-query.ts';
import type { Ranked } from './rank-candidates.ts';

/** A name of one word has no other that differs in one. */
const leastWords = 2;
/** Further down nothing is quoted. */
const looked = 20;

/**
 * Puts chunks behind one that is named as was asked that stands beside them, where their own name differs in one word alone, which was not asked for: "How heavy
 * is the Heide 2?" is no question about the Heide 3, however often that speaks of the Heide 2. Scores stay with the places, so that they
 * fall from the first to the last.
 */
export function namedLikeAsked({ places }: PreparedQuery, ranked: readonly Ranked[]): Ranked[] {
  const names = ranked.slice(0, looked).map(({ candidate }) => readName(candidate.print));
  const isAsked = names.map(({ own }) => own.size >= leastWords && [...own].every((code) => places.has(code)));
  const order = ranked.map((entry, at) => ({ entry, at }));
  for (const [at, name] of names.entries()) {
    if (isAsked[at] === true || name.own.size < leastWords) continue;
    const better = names.findIndex((other, place) => isAsked[place] === true && place > at && differInOne(name, other));
    if (better < 0) continue;
    const [moved] = order.splice(
      order.findIndex((each) => each.at === at),
      1,
    );
    if (moved !== undefined) order.splice(order.findIndex((each) => each.at === better) + 1, 0, moved);
  }
  return order.map(({ entry }, at) => ({ ...entry, score: ranked[at]?.score ?? entry.score }));
}

/** What a chunk is called: the words of substance of its own heading or title, and what stands above that. */
interface Name {
  own: ReadonlySet<number>;
  above: string;
}

/** The first part of a print is its own name, the second what stands above it. */
function readName({ codes, sequence }: ChunkPrint): Name {
  const end = sequence.indexOf(partBreak);
  const codesOf = (words: Uint16Array): number[] => Array.from(words, (word) => codes[word] as number);
  return {
    own: new Set(codesOf(sequence.subarray(0, end)).filter((code) => !isStopwordCode(code))),
    above: codesOf(sequence.subarray(end + 1, sequence.indexOf(partBreak, end + 1))).join(' '),
  };
}

/** Whether two sections stand beside each other, named alike but for a word. Documents of one kind answer for each other more often. */
function differInOne(one: Name, other: Name): boolean {
  return (
    one.above !== '' &&
    one.above === other.above &&
    one.own.size === other.own.size &&
    [...one.own].filter((code) => !other.own.has(code)).length === 1
  );
}
