import { formatId } from '@parley/contract/ids';
import type { HighlightResponse, ReasonResponse, WordPlace } from '@parley/contract/search';
import { type LocatedTerm, locateTerms } from '@parley/platform/text/locate-terms';
import { isStopword } from '@parley/platform/text/term-weight';
import type { Passage, SearchResult } from './search-knowledge.ts';

/** Why a passage was found, for an editor to read. */
export interface ExplainedPassage {
  highlights: HighlightResponse[];
  reasons: ReasonResponse[];
}

/** A word that was searched for. */
interface AskedWord {
  word: string;
  terms: readonly string[];
  corrected: string | null;
  earlier: boolean;
}

/**
 * Says of each passage which words of the question met it, and where. It reads question and passages anew, so that a search
 * which nobody looks into pays nothing for it. `earlier` is what was said before the question.
 */
export function explainSearch(
  asked: { question: string; earlier: readonly string[] },
  { passages, curated, understood }: Pick<SearchResult, 'passages' | 'curated' | 'understood'>,
): ExplainedPassage[] {
  const words = askedWords(asked, understood);
  const terms = new Set(words.flatMap((word) => word.terms));
  return passages.map((passage) => {
    const inText = locateTerms(passage.text).filter(({ term }) => terms.has(term));
    const reasons = wordReasons(words, passage, inText);
    if (passage.nearPlace !== null)
      reasons.push({
        kind: 'meaning',
        place: passage.nearPlace,
        text: `By its meaning it is number ${passage.nearPlace} of what is nearest to the question.`,
      });
    if (reasons.length === 0) reasons.push({ kind: 'likeness', text: 'Parts of its words, or words used alike, are like the question.' });
    if (curated !== null && curated.passage.chunkId === passage.chunkId)
      reasons.unshift({ kind: 'curated', question: curated.question, text: `It is the curated answer to “${curated.question}”.` });
    if (passage.pinnedBy !== null) {
      const { id, question } = passage.pinnedBy;
      const text = `An editor put it first for “${question}”.`;
      reasons.unshift({ kind: 'pinned', searchRuleId: formatId('searchRule', id), question, text });
    }
    if (passage.asOf !== null) {
      const asOf = passage.asOf.toISOString();
      reasons.push({
        kind: 'stale',
        asOf,
        text: `It is placed lower, because its content is as of ${asOf.slice(0, 10)} and may be out of date.`,
      });
    }
    return { highlights: joinSpans(inText, passage.text), reasons };
  });
}

/** The words of the question that say what it is about, then those of what was said before that were searched for too. */
function askedWords(
  { question, earlier }: { question: string; earlier: readonly string[] },
  { terms, corrections }: SearchResult['understood'],
): AskedWord[] {
  const located = locateTerms(question);
  const own = joinPairs(ofSubstance(located)).map((word) => toAskedWord(question, word, corrections));
  const known = new Set([...located.map(({ term }) => term), ...own.flatMap((word) => word.terms)]);
  const searched = new Set(terms.map(({ term }) => term));
  const before: AskedWord[] = [];
  for (const text of earlier) {
    for (const word of locateTerms(text)) {
      if (!searched.has(word.term) || known.has(word.term) || isStopword(word.term)) continue;
      known.add(word.term);
      before.push({ ...toAskedWord(text, { ...word, terms: [word.term] }, new Map()), earlier: true });
    }
  }
  return [...own, ...before];
}

interface JoinedTerms {
  terms: string[];
  start: number;
  end: number;
}

function toAskedWord(text: string, { terms, start, end }: JoinedTerms, corrections: SearchResult['understood']['corrections']): AskedWord {
  const meant = terms.flatMap((term) => corrections.get(term) ?? []);
  const corrected = meant.length === 0 ? null : meant.map(({ word }) => word).join(' ');
  const searched = terms.flatMap((term) => corrections.get(term)?.map((one) => one.term) ?? [term]);
  return { word: text.slice(start, end), terms: searched, corrected, earlier: false };
}

/** Pairs of characters that overlap are one word to whoever reads them. */
function joinPairs(located: readonly LocatedTerm[]): JoinedTerms[] {
  const joined: JoinedTerms[] = [];
  for (const { term, start, end } of located) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) {
      last.terms.push(term);
      last.end = Math.max(last.end, end);
    } else joined.push({ terms: [term], start, end });
  }
  return joined;
}

/** Each word once; all of them where none says what the question is about. */
function ofSubstance(located: readonly LocatedTerm[]): LocatedTerm[] {
  const substance = located.filter(({ term }) => !isStopword(term));
  const seen = new Set<string>();
  return (substance.length > 0 ? substance : located).filter(({ term }) => !seen.has(term) && seen.add(term));
}

function wordReasons(words: readonly AskedWord[], passage: Passage, inText: readonly LocatedTerm[]): ReasonResponse[] {
  const placed: readonly (readonly [WordPlace, ReadonlySet<string>])[] = [
    ['title', termsOf(passage.documentTitle)],
    ['headings', termsOf(passage.headingPath.join('\n'))],
    ['text', new Set(inText.map(({ term }) => term))],
  ];
  return words.flatMap(({ word, terms, corrected, earlier }): ReasonResponse[] => {
    const places = placed.flatMap(([place, held]) => (terms.some((term) => held.has(term)) ? [place] : []));
    if (places.length === 0) return [];
    const meant = corrected === null ? `“${word}”` : `“${corrected}”, taken to be meant by “${word}”,`;
    const from = earlier ? ', from what was said before,' : '';
    return [{ kind: 'word', word, corrected, earlier, places, text: `${meant}${from} stands in its ${places.join(', ')}.` }];
  });
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(locateTerms(text).map(({ term }) => term));
}

/** Spans in order; those that touch, overlap or have only white space between them are one. */
function joinSpans(located: readonly LocatedTerm[], text: string): HighlightResponse[] {
  const joined: HighlightResponse[] = [];
  for (const { start, end } of located) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
