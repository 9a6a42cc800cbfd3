import { foldText } from '@parley/platform/text/fold-text';
import { stemWord } from '@parley/platform/text/stem-word';
import { isDimension } from './measures.ts';
import type { Claim } from './read-claims.ts';
import { sameValue, type Value } from './value.ts';

/** Two values that cannot both be right, one of each passage. */
export interface Difference {
  readonly left: Value;
  readonly right: Value;
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

/** How alike what two claims are about must be: so much of all their words, and so many of them. */
const leastAlike = 0.6;
const leastWords = 2;
/** Whether a sentence is denied says something only of nearly the same sentence. */
const leastAlikeFact = 0.8;
const leastFactWords = 3;

/**
 * What two claims of different passages contradict each other in; undefined when they agree, or are about different things. It would
 * rather miss a contradiction than tell of one that is none: what tells the subject of one from the other's must be in both.
 */
export function compareClaims(a: Claim, b: Claim): Difference | undefined {
  if (a.cell !== b.cell) return undefined;
  const difference = findDifference(a.values, b.values);
  if (difference === undefined || !marksAgree(a, b)) return undefined;
  const isFact = difference.left.kind === 'fact';
  const isAnswer = difference.left.unit === 'answer';
  const sentence = overlap(a.words, b.words);
  const heading = overlap(a.heading, b.heading, () => true);
  const sameHeading = heading.matched > 0 && heading.left.length === 0 && heading.right.length === 0;
  const answersSame = a.answers && b.answers && heading.matched >= leastWords && oneSided(heading) && alike(heading) >= leastAlike;
  if (isAnswer) return answersSame && alike(heading) >= leastAlikeFact ? difference : undefined;
  if (a.cell)
    return sentence.matched > 0 && sentence.left.length + sentence.right.length === 0 && (sameHeading || !apart(heading))
      ? difference
      : undefined;
  if (isFact) {
    const clear = sentence.matched >= leastFactWords && alike(sentence) >= leastAlikeFact && !apart(sentence);
    return clear && !apart(heading) ? difference : undefined;
  }
  if (answersSame)
    return apart(sentence) && alike(sentence) < leastAlike && Math.min(a.values.length, b.values.length) > 1 ? undefined : difference;
  const shared = sentence.matched + (sameHeading ? heading.matched : 0) + (countsThings(difference) ? 1 : 0);
  if (shared < leastWords || apart(sentence)) return undefined;
  if (sentence.matched === 0) return sameHeading && sentence.left.length + sentence.right.length === 0 ? difference : undefined;
  if (apart(heading) && !(sentence.matched >= 5 && sentence.left.length + sentence.right.length === 0)) return undefined;
  return shared / (shared + (sentence.left.length + sentence.right.length) / 2) >= leastAlike ? difference : undefined;
}

/** What is counted, or the days that hours are for, is part of what a claim is about; what is only measured is not. */
function countsThings({ left }: Difference): boolean {
  if (left.kind === 'hours') return left.unit !== '';
  return left.kind === 'quantity' && !isDimension(left.unit) && specific(left.unit);
}

/** Values differ when of one kind and unit none of one is among those of the other, and all else they have in common is the same. */
function findDifference(a: readonly Value[], b: readonly Value[]): Difference | undefined {
  // Nearly all claims that are compared agree, or say nothing of the same kind.
  if (a.every((value) => b.every((other) => !comparable(value, other) || sameValue(value, other)))) return undefined;
  const differences: Difference[] = [];
  for (const kind of new Set(a.map((value) => value.kind))) {
    const left = a.filter((value) => value.kind === kind);
    const right = b.filter((value) => value.kind === kind && left.some((other) => comparable(other, value)));
    if (right.length === 0) continue;
    const pairs = left.flatMap((value) =>
      right.filter((other) => comparable(value, other)).map((other) => ({ left: value, right: other })),
    );
    const lonely = pairs.filter(
      ({ left: value, right: other }) =>
        !pairs.some((pair) => (pair.left === value || pair.right === other) && sameValue(pair.left, pair.right)),
    );
    // With several on both sides nobody knows which belongs to which.
    if (lonely.length === 1 && lonely[0] !== undefined) differences.push(lonely[0]);
    else if (lonely.length > 1) return undefined;
  }
  return differences.length === 1 ? differences[0] : undefined;
}

function comparable(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'hours')
    return (a.unit === b.unit || a.unit === '' || b.unit === '') && (a.range?.[0] === a.range?.[1]) === (b.range?.[0] === b.range?.[1]);
  return a.unit === b.unit;
}

function marksAgree(a: Claim, b: Claim): boolean {
  const own = (claim: Claim, other: Claim): string[] => [...claim.marks].filter((mark) => !other.marks.has(mark));
  const [left, right] = [own(a, b), own(b, a)];
  // One that says no more than the other may be the same thing said shorter, unless the mark is what the other lacks.
  return left.length === 0 && right.length === 0
    ? true
    : [...left, ...right].every((mark) => mark.startsWith('per ') || mark.startsWith('at ')) && (left.length === 0 || right.length === 0);
}

interface Overlap {
  readonly matched: number;
  /** What one has and the other has not. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, counts = specific): Overlap {
  const [left, right] = [[...a].filter(counts), [...b].filter(counts)];
  return {
    matched: left.filter((word) => has(b, word)).length,
    left: left.filter((word) => !has(b, word)),
    right: right.filter((word) => !has(a, word)),
  };
}

function alike({ matched, left, right }: Overlap): number {
  return matched / Math.max(1, matched + left.length + right.length);
}

/** Whether each says something of its subject that the other does not: then they are two. */
function apart({ left, right }: Overlap): boolean {
  return left.length > 0 && right.length > 0;
}

function oneSided(found: Overlap): boolean {
  return !apart(found);
}

function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  if (word.length < shortestPrefix) return false;
  for (const other of words) if (other.length >= shortestPrefix && (other.startsWith(word) || word.startsWith(other))) return true;
  return false;
}

function specific(word: string): boolean {
  return !saying.has(word);
}
