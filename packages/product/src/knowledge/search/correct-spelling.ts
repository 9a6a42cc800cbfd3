import type { TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import { wordMeanings } from '@parley/platform/text/word-meanings';
import { tenantKey } from '../chunks/chunk-print.ts';
import { countKeys } from '../chunks/chunks.store.ts';
import type { QuestionTerms } from './question-terms.ts';
import { shortestCorrected, spellingVariants } from './spelling-variants.ts';

/** Correcting costs a look-up of some five hundred variants a word. */
const mostCorrected = 2;
/** A correction is a guess, so it counts a little less than a word that was written right. */
const correctedWeight = 0.9;
/** Above this, more chunks do not make a variant likelier. */
const mostCounted = 20;
/** A word of grammar that was misspelt is worth as much as one in so many chunks. */
const grammarCounts = 2;
/** Of words up to so many letters, how often one that was replaced by another letter was meant as it stood: "bread" is no mistyped "break". */
const meantAsWritten: readonly (readonly [atMost: number, doubt: number])[] = [
  [4, 1],
  [5, 0.8],
  [6, 0.5],
  [7, 0.3],
  [Number.POSITIVE_INFINITY, 0.1],
];

/** A question whose unknown words were replaced by what they may have meant. */
export interface CorrectedTerms extends QuestionTerms {
  /** The terms that are guesses, and how doubtful each is, 0 to 1. */
  doubts: ReadonlyMap<string, number>;
  /** By the term that was asked, what was taken to be meant. */
  corrections: ReadonlyMap<string, { term: string; word: string }>;
}

/**
 * Replaces words of a question that the tenant's knowledge does not hold by ones it holds and that differ in one letter, the
 * most frequent first. Undefined when there is nothing to correct. `unknown` are the terms that were found nowhere.
 */
export async function correctSpelling(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
  unknown: ReadonlySet<string>,
): Promise<CorrectedTerms | undefined> {
  const replaced = new Map<string, { term: string; word: string }>();
  const doubts = new Map<string, number>();
  const asked = question.sequence.flatMap((term, index) => (unknown.has(term) ? [{ term, word: question.words[index] ?? '' }] : []));
  // A word of the language is meant as it stands, though the knowledge does not hold it.
  const { rows } = wordMeanings();
  const worthCorrecting = asked.filter(({ term, word }) => word.length >= shortestCorrected && !rows.has(termCode(term)));
  for (const { term, word } of worthCorrecting.slice(0, mostCorrected)) {
    const meant = await findMeant(db, tenantId, word);
    if (meant === undefined) continue;
    replaced.set(term, meant);
    doubts.set(meant.term, doubtOf(word, meant.word));
  }
  if (replaced.size === 0) return undefined;
  const terms = new Map<string, number>();
  for (const { term, weight } of question.terms) {
    const meant = replaced.get(term)?.term;
    const [name, counts] = meant === undefined ? [term, weight] : [meant, correctedWeight * termWeight(meant)];
    terms.set(name, Math.max(counts, terms.get(name) ?? 0));
  }
  return {
    ...question,
    doubts,
    corrections: replaced,
    sequence: question.sequence.map((term) => replaced.get(term)?.term ?? term),
    words: question.words.map((word, index) => replaced.get(question.sequence[index] ?? '')?.word ?? word),
    terms: [...terms].map(([term, weight]) => ({ term, weight })),
  };
}

/** Two letters that changed places are a slip of the fingers; any other difference may be another word. */
function doubtOf(written: string, meant: string): number {
  const differing = [...written].filter((letter, at) => letter !== meant[at]).length;
  if (written.length === meant.length && differing === 2) return 0;
  return meantAsWritten.find(([atMost]) => written.length <= atMost)?.[1] ?? 0;
}

async function findMeant(db: TenantDb, tenantId: TenantId, word: string): Promise<{ term: string; word: string } | undefined> {
  const variants = new Map<number, { term: string; word: string; count: number }>();
  for (const variant of spellingVariants(word)) {
    const words: string[] = [];
    const [term, ...more] = tokenize(variant, words);
    if (term === undefined || more.length > 0) continue;
    const key = tenantKey(tenantId, termCode(term));
    if (!variants.has(key)) variants.set(key, { term, word: words[0] ?? variant, count: isStopword(term) ? grammarCounts : 0 });
  }
  if (variants.size === 0) return undefined;
  for (const { key, foundIn } of await countKeys(db, [...variants.keys()], mostCounted)) {
    const variant = variants.get(key);
    if (variant !== undefined && variant.count === 0) variant.count = foundIn;
  }
  let best: { term: string; word: string; count: number } | undefined;
  for (const variant of variants.values()) if (variant.count > (best?.count ?? 0)) best = variant;
  return best;
}
