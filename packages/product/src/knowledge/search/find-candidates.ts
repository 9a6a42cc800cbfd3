import type { BotId, TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword, stopwordWeight } from '@parley/platform/text/term-weight';
import { termOf } from '@parley/platform/text/tokenize';
import { isRanked, wordRarity } from '@parley/platform/text/word-rarity';
import { tenantKey } from '../chunks/chunk-print.ts';
import { type Candidate, type Candidates, searchChunks } from '../chunks/chunks.store.ts';
import { type MetRules, meetSearchRules, rulesToMeet } from '../search-rules/meet-search-rules.ts';
import { type CorrectedTerms, correctSpelling, type MeantWord } from './correct-spelling.ts';
import { findAdmitted } from './find-admitted.ts';
import { isHiddenByTerm } from './likely-meant.ts';
import { pairJunctions } from './pair-junctions.ts';
import { type PreparedQuery, prepareQuery, type QueryTerm } from './prepare-query.ts';
import type { QuestionTerms } from './question-terms.ts';
import { type RewordedTerms, rewordPhrases, withoutMissing } from './reword-phrases.ts';
import type { Reach } from './search-confidence.ts';
import type { AskedTerm } from './share-covered.ts';

/** So many candidates are ranked: the right one is hardly ever further down, and each costs time to rank. */
const mostCandidates = 64;

/** What follows it says in what the answer is measured, not what it is about: how long, how far. */
const asksForMeasure = termOf('how');

/** What was searched for. */
export interface UnderstoodQuestion {
  terms: readonly QueryTerm[];
  /** What stands nowhere in the knowledge, by its term, and what was taken to be meant. */
  corrections: ReadonlyMap<string, readonly MeantWord[]>;
}

/** A word that stands in every passage tells so much of what one tells that stands in none. */
const leastShare = 0.5;

/** Where is searched. */
export interface Within {
  /** Only what this bot may know. */
  botId?: BotId | undefined;
  /** Only sources that carry one of these. */
  labels?: readonly string[] | undefined;
  /** Leaves out documents that are older than their sources say they are good for. */
  currentOnly?: boolean | undefined;
  /** What was asked: rules of editors hold for it. */
  question?: string | undefined;
}

/** That a word of the language is a slip of another is as hard to believe as so many guesses. */
const guessesInsteadOfWord = 2;

const admitsAll = (): boolean => true;

/** What may answer a question, not yet ranked, and what ranking and judging it need to know. */
export interface FoundCandidates {
  query: PreparedQuery;
  candidates: Candidates['candidates'];
  sources: Candidates['sources'];
  reach: Reach;
  understood: UnderstoodQuestion;
  /** The rules the question meets. */
  met: MetRules | undefined;
  /** Whether a candidate may be given at all. */
  admits: (candidate: Candidate) => boolean;
}

/** Finds candidates; words that stand nowhere in the knowledge are taken for misspelt ones where one letter makes them known. */
export async function findCandidates(db: TenantDb, tenantId: TenantId, question: QuestionTerms, within: Within): Promise<FoundCandidates> {
  const { botId } = within;
  const reworded = rewordPhrases(question);
  let asked: QuestionTerms = reworded ?? question;
  const rules = within.question === undefined ? undefined : rulesToMeet(within.question, botId);
  let first = await lookUp(db, { tenantId, question: asked, within, most: mostCandidates, rules });
  const helps =
    first.candidates.length > 0 &&
    reworded?.terms.some(({ term }, index) => reworded.telling.has(term) && first.foundIn[index] !== 0) === true;
  if (reworded !== undefined && !helps) {
    asked = question;
    first = { ...(await lookUp(db, { tenantId, question, within, most: mostCandidates })), beside: first.beside };
  } else if (reworded !== undefined) {
    const kept = withoutMissing(reworded, question, first);
    [asked, first] = [kept.question, kept.found];
  }
  const met = within.question === undefined ? undefined : await meetSearchRules(db, within.question, first.beside ?? []);
  const admits = admission(within, met);
  let found = await findAdmitted(
    (most) => (most === mostCandidates ? first : lookUp(db, { tenantId, question: asked, within, most })),
    mostCandidates,
    admits,
  );
  const nothing = found.candidates.length === 0;
  const isMissing = (index: number): boolean => nothing || found.foundIn[index] === 0;
  const known = new Set(asked.terms.flatMap(({ term }, index) => (isMissing(index) ? [] : [term])));
  const isSaid = (term: string): boolean => helps && reworded?.saidBy.get(term)?.some((other) => known.has(other)) === true;
  const unknown = new Set(asked.terms.flatMap(({ term }, index) => (isMissing(index) && !isSaid(term) ? [term] : [])));
  const mayBeMisspelt = unknown.size > 0 || asked.words.some(isHiddenByTerm);
  const corrected = !mayBeMisspelt ? undefined : await correctSpelling(db, tenantId, asked, { unknown, chunks: found.total });
  if (corrected !== undefined) {
    asked = corrected;
    found = await findAdmitted((most) => lookUp(db, { tenantId, question: corrected, within, most }), mostCandidates, admits);
  }
  asked = withoutJunctions(asked, found);
  const rarity = rarityOf(asked, found);
  const about = askedTerms(asked, found, { insteadOf: corrected?.insteadOf, reworded: helps ? reworded : undefined, isSaid, rarity });
  // Hours that were found are those of something else.
  const ofOthers = helps && reworded?.answering.size !== 0 && about.every(({ known }) => !known);
  const reach: Reach = {
    doubt: Math.max(ofOthers ? 1 : 0, corrected === undefined ? 0 : doubtIn(corrected, found, rarity)),
    asked: about,
    chunks: found.total,
  };
  const understood = { terms: asked.terms, corrections: corrected?.corrections ?? new Map() };
  const { candidates, sources } = found;
  return { query: prepareQuery({ ...asked, rarity }), candidates, sources, reach, understood, met, admits };
}

function admission({ currentOnly = false }: Within, met: MetRules | undefined): FoundCandidates['admits'] {
  if (!currentOnly && met === undefined) return admitsAll;
  return (candidate) => !(currentOnly && candidate.asOf !== null) && met?.excludes(candidate) !== true;
}

/**
 * How much of what the knowledge and the question have in common rests on guesses of what words were meant to be, 0 to 1, times
 * the number of guesses: two words that both only resemble ours are hardly ever two mistakes.
 */
function doubtIn(
  { sequence, terms, doubts, insteadOf }: CorrectedTerms,
  { foundIn }: Candidates,
  rarity: (term: string) => number,
): number {
  const own = new Set(sequence);
  let [total, doubtful, guesses] = [1e-9, 0, 0];
  for (const [index, { term, weight }] of terms.entries()) {
    if (isStopword(term) || !own.has(term) || foundIn[index] === 0) continue;
    total += weight * rarity(term);
    doubtful += weight * rarity(term) * (doubts.get(term) ?? 0);
    if (doubts.has(term)) guesses += insteadOf.has(term) ? guessesInsteadOfWord : 1;
  }
  return (guesses * doubtful) / total;
}

/** The question with pairs of characters that are no word worth no more than grammar. */
function withoutJunctions(question: QuestionTerms, { foundIn }: Candidates): QuestionTerms {
  const missing = new Set(question.terms.flatMap(({ term }, index) => (foundIn[index] === 0 && !isStopword(term) ? [term] : [])));
  if (missing.size === 0) return question;
  const phrase = new Set(question.usual?.phrase);
  const junctions = pairJunctions(question.sequence, (term) => {
    if (isStopword(term)) return 'nothing';
    return missing.has(term) && !phrase.has(term) ? 'missing' : 'found';
  });
  if (junctions.size === 0) return question;
  const terms = question.terms.map((each) => (junctions.has(each.term) ? { ...each, weight: stopwordWeight } : each));
  return { ...question, terms, junctions };
}

/** What an answer must be about: the question's own words of substance, or all of them where it has none. */
function askedTerms(
  { sequence, terms, junctions }: QuestionTerms,
  { foundIn, total }: Candidates,
  {
    insteadOf,
    reworded,
    isSaid,
    rarity,
  }: {
    insteadOf: ReadonlyMap<string, string> | undefined;
    reworded: RewordedTerms | undefined;
    isSaid: (term: string) => boolean;
    rarity: (term: string) => number;
  },
): AskedTerm[] {
  const isOtherWord = (term: string): boolean => reworded !== undefined && reworded.saidBy.size > 0 && reworded.added.halves.has(term);
  const substance = new Set(sequence.filter((term, index) => !isStopword(term) && sequence[index - 1] !== asksForMeasure));
  const all = [...(substance.size > 0 ? substance : new Set(sequence))];
  const others = all.filter((term) => reworded?.spokenFor.has(term) !== true && junctions?.has(term) !== true && !isOtherWord(term));
  // Where all of it only asks, what it is answered by must stand there.
  const asked = others.length > 0 ? others : all;
  const own = asked.filter((term) => reworded?.answering.has(term) !== true);
  const rarityOfMissing = Math.log(1 + (total + 0.5) / 0.5);
  const counted = new Set(own.length > 0 ? own : asked);
  return terms.flatMap(({ term }, index) => {
    if (!counted.has(term)) return [];
    // A slip that made another word may be none: then the knowledge speaks of something else.
    const written = insteadOf?.get(term);
    const known = written === undefined && (foundIn[index] !== 0 || isSaid(term));
    // Of words of other languages than English only the knowledge says how rare they are.
    const share = known && !isRanked(term) ? leastShare + ((1 - leastShare) * rarity(term)) / rarityOfMissing : 1;
    return [{ code: termCode(written ?? term), rarity: share * wordRarity(written ?? term), known }];
  });
}

function lookUp(
  db: TenantDb,
  input: { tenantId: TenantId; question: QuestionTerms; within: Within; most: number; rules?: ReturnType<typeof rulesToMeet> | undefined },
) {
  const { tenantId, within, most, rules } = input;
  const { terms } = input.question;
  const keys = terms.map(({ term }) => tenantKey(tenantId, termCode(term)));
  const weights = terms.map(({ weight }) => weight);
  return searchChunks(db, { tenantId, keys, weights, most, botId: within.botId, labels: within.labels }, rules);
}

/** How rare each term is among the tenant's chunks. What was not counted (grammar) is judged by the candidates. */
function rarityOf({ terms }: QuestionTerms, { candidates, total, foundIn }: Candidates): (term: string) => number {
  const counts = new Map<string, number>();
  for (const [index, { term }] of terms.entries()) {
    const counted = foundIn[index];
    if (counted !== undefined) {
      counts.set(term, counted);
      continue;
    }
    const code = termCode(term);
    let holding = 0;
    for (const { print } of candidates) if (print.codes.includes(code)) holding += 1;
    counts.set(term, (total * (holding + 0.5)) / (candidates.length + 1));
  }
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + Math.max(0.5, total - count + 0.5) / (count + 0.5));
  };
}
