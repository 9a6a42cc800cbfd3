import type { TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { tokenize } from '@parley/platform/text/tokenize';
import { tenantKey } from '../chunks/chunk-print.ts';
import { countKeys } from '../chunks/chunks.store.ts';
import type { QuestionTerms } from './question-terms.ts';
import { spellingVariants } from './spelling-variants.ts';

/** Correcting costs a look-up of some five hundred variants a word. */
const mostCorrected = 2;
/** A correction is a guess, so it counts a little less than a word that was written right. */
const correctedWeight = 0.9;
/** Above this, more chunks do not make a variant likelier. */
const mostCounted = 20;
/** A word of grammar that was misspelt is worth as much as one in so many chunks. */
const grammarCounts = 2;

/**
 * Replaces words of a question that the tenant's knowledge does not hold by ones it holds and that differ in one letter, the
 * most frequent first. Undefined when there is nothing to correct. `unknown` are the terms that were found nowhere.
 */
export async function correctSpelling(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
  unknown: ReadonlySet<string>,
): Promise<QuestionTerms | undefined> {
  const replaced = new Map<string, { term: string; word: string }>();
  const asked = question.sequence.flatMap((term, index) => (unknown.has(term) ? [{ term, word: question.words[index] ?? '' }] : []));
  for (const { term, word } of asked.slice(0, mostCorrected)) {
    const meant = await findMeant(db, tenantId, word);
    if (meant !== undefined) replaced.set(term, meant);
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
    sequence: question.sequence.map((term) => replaced.get(term)?.term ?? term),
    words: question.words.map((word, index) => replaced.get(question.sequence[index] ?? '')?.word ?? word),
    terms: [...terms].map(([term, weight]) => ({ term, weight })),
  };
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
