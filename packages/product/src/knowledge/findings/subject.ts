import { foldText } from '@parley/platform/text/fold-text';
import { stemWord } from '@parley/platform/text/stem-word';

/** What a sentence or a heading is about. */
export interface Subject {
  readonly words: ReadonlySet<string>;
  /** Those of its words that say what it is of, and not only that it has a value. */
  readonly specific: readonly string[];
  /** A bit for how each of its words begins: a word whose bit is missing is like none of them. */
  readonly beginnings: number;
}

export interface Overlap {
  readonly matched: number;
  /** What one has and the other has not. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Words that say that something has a value, and nothing of what it is. */
const saying = new Set(
  `amount amounts apply applies available begin begins cost costs day days end ends equal equals fee fees get gets give gives go goes hour hours
  include includes includ last lasts month months need keep keeps kept offer offers open opens opened price prices rate receive start starts take
  takes time total valid value week weeks work works year years within after
  beginnt beträgt betragen dauert dauer enthält erfolgt erhalten gilt gelten kostet kosten liegt monat monatlich monate preis jahr jahre tag tage
  uhr geöffnet innerhalb gesamt verfügbar möglich stunde stunden woche wochen`
    .split(/\s+/)
    .map((word) => stemWord(foldText(word))),
);
const shortestPrefix = 4;

/** A subject of terms. */
export function subjectOf(words: ReadonlySet<string>): Subject {
  let beginnings = 0;
  for (const word of words) beginnings |= beginningOf(word);
  return { words, specific: [...words].filter(isSpecific), beginnings };
}

/** Whether a word says what something is of. */
export function isSpecific(word: string): boolean {
  return !saying.has(word);
}

/** The specific words that two subjects have in common, and those that they have not. */
export function overlap(a: Subject, b: Subject): Overlap {
  return overlapOf(a, a.specific, b, b.specific);
}

/** The same of all their words. */
export function overlapOfAll(a: Subject, b: Subject): Overlap {
  return overlapOf(a, [...a.words], b, [...b.words]);
}

/** At least as many of one's specific words as the other has too, told without comparing them. */
export function mostInCommon({ specific }: Subject, { beginnings }: Subject): number {
  let most = 0;
  for (const word of specific) if ((beginnings & beginningOf(word)) !== 0) most += 1;
  return most;
}

function overlapOf(a: Subject, left: readonly string[], b: Subject, right: readonly string[]): Overlap {
  const onlyLeft = left.filter((word) => !has(b, word));
  return { matched: left.length - onlyLeft.length, left: onlyLeft, right: right.filter((word) => !has(a, word)) };
}

/** Whether a word is among the words, or begins like one of them. */
function has({ words, beginnings }: Subject, word: string): boolean {
  if ((beginnings & beginningOf(word)) === 0) return false;
  if (words.has(word)) return true;
  if (word.length < shortestPrefix) return false;
  for (const other of words) if (other.length >= shortestPrefix && (other.startsWith(word) || word.startsWith(other))) return true;
  return false;
}

/** One of 32 bits, the same for words of which one begins with the other. */
function beginningOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < shortestPrefix; index++) hash = Math.imul(hash, 31) + (index < word.length ? word.charCodeAt(index) : 0);
  return 1 << ((hash ^ (hash >>> 5) ^ (hash >>> 10)) & 31);
}
