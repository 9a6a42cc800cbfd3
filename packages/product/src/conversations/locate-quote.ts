import { countWords } from '@parley/platform/text/count-words';
import { splitSentences } from '@parley/platform/text/split-sentences';
import { termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';

/** A part of a passage, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What an answer says just before a marker. */
export interface Claim {
  /** As written, from the most to the least: one of them may be a quote. */
  written: readonly string[];
  /** The words alone, without Markdown. */
  words: string;
}

/** The share of a claim's weighted words that the cited sentences must hold for the citation to stand. */
const usualSupport = 0.5;
/** Fewer words stand in many a passage by chance. */
const leastWords = 3;

/**
 * Finds the part of `passage` that supports `claim`: the claim itself when it stands there word for word, else the sentence
 * or two neighbouring sentences that hold most of its words. Undefined when none holds enough, or when the claim has a
 * number that the part has not: a figure that is not in the source is the mistake that does most harm.
 */
export function locateQuote(claim: Claim, passage: string, minSupport: number = usualSupport): Span | undefined {
  for (const text of [...claim.written, claim.words]) {
    const exact = locateVerbatim(text, passage);
    if (exact !== undefined) return withPunctuation(exact, passage);
  }
  const wanted = weighTerms(claim.words);
  const total = sum(wanted.values());
  if (total === 0) return undefined;
  const numbers = [...wanted.keys()].filter((term) => /\d/.test(term));
  const sentences = splitSentences(passage).map((span) => ({ ...span, terms: new Set(tokenize(passage.slice(span.start, span.end))) }));
  let best: (Span & { support: number }) | undefined;
  for (const [index, first] of sentences.entries()) {
    const second = sentences[index + 1];
    const windows = second === undefined ? [[first]] : [[first], [first, second]];
    for (const window of windows) {
      const has = (term: string): boolean => window.some(({ terms }) => terms.has(term));
      if (!numbers.every(has)) continue;
      const held = sum([...wanted].filter(([term]) => has(term)).map(([, weight]) => weight));
      // A second sentence must earn its place: a longer quote is a weaker proof.
      const support = held / total - (window.length - 1) * 0.1;
      if (support >= minSupport && (best === undefined || support > best.support)) {
        best = { start: first.start, end: (window.at(-1) ?? first).end, support };
      }
    }
  }
  return best && trim(passage, best);
}

/** Finds text that stands in the passage letter for letter, white space and quotation marks around it aside. */
function locateVerbatim(claim: string, passage: string): Span | undefined {
  const words = claim
    .replace(/^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (countWords(words.join(' ')) < leastWords) return undefined;
  const direct = passage.indexOf(words.join(' '));
  if (direct >= 0) return { start: direct, end: direct + words.join(' ').length };
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'u');
  const match = pattern.exec(passage);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** A model often puts its marker before the full stop; the sentence it quotes has one all the same. */
function withPunctuation({ start, end }: Span, passage: string): Span {
  const punctuation = /^[.!?…。！？]+["'”’»)]*(?=\s|$)/u.exec(passage.slice(end));
  return { start, end: end + (punctuation?.[0].length ?? 0) };
}

function weighTerms(text: string): Map<string, number> {
  return new Map(tokenize(text).map((term) => [term, termWeight(term)]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function trim(passage: string, { start, end }: Span): Span {
  const text = passage.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: end - (text.length - text.trimEnd().length) };
}
