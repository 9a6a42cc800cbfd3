import { isDimension } from './measures.ts';
import { type Claim, termsOf } from './read-claims.ts';
import { isSpecific, mostInCommon, type Overlap, overlap, overlapOfAll } from './subject.ts';
import { sameValue, type Value } from './value.ts';

/** Two values that cannot both be right, one of each passage. */
export interface Difference {
  readonly left: Value;
  readonly right: Value;
}

/** How alike what two claims are about must be: so much of all their words, and so many of them. */
const leastAlike = 0.6;
const leastWords = 2;
/** Whether a sentence is denied says something only of nearly the same sentence. */
const leastAlikeFact = 0.8;
const leastFactWords = 3;
/** What questions about amounts begin with. */
const asking = termsOf('long much many often high late lange viel viele hoch teuer');

/**
 * What two claims of different passages contradict each other in; undefined when they agree, or are about different things. It would
 * rather miss a contradiction than tell of one that is none: what tells the subject of one from the other's must be in both.
 */
export function compareClaims(a: Claim, b: Claim): Difference | undefined {
  if (a.cell !== b.cell || (a.deniedBy & b.says) === 0 || (isPlain(a) && isPlain(b) && !mayBeAlikeFacts(a, b))) return undefined;
  const difference = findDifference(a.values, b.values);
  if (difference === undefined || !marksAgree(a, b)) return undefined;
  const isFact = difference.left.kind === 'fact';
  const isAnswer = difference.left.unit === 'answer';
  const sentence = overlap(a.subject, b.subject);
  const answers = a.answers && b.answers;
  if (!answers && (isAnswer || apart(sentence))) return undefined;
  const heading = overlapOfAll(a.heading, b.heading);
  const sameHeading = heading.matched > 0 && heading.left.length === 0 && heading.right.length === 0;
  const answersSame = answers && heading.matched >= leastWords && oneSided(heading) && alike(heading) >= leastAlike;
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
  if (apart(heading) && !(sentence.left.length + sentence.right.length === 0 && speaksForItself(a, b, { sentence, heading })))
    return undefined;
  return shared / (shared + (sentence.left.length + sentence.right.length) / 2) >= leastAlike ? difference : undefined;
}

/** Whether it says nothing but that something is so, or is not. */
function isPlain({ values }: Claim): boolean {
  return values.length === 1 && values[0]?.kind === 'fact' && values[0].unit !== 'answer';
}

/** Nearly all claims only say that something is so, and what they are about has little in common: most are done with by this. */
function mayBeAlikeFacts({ subject }: Claim, other: Claim): boolean {
  const most = mostInCommon(subject, other.subject);
  return most >= leastFactWords && most >= leastAlikeFact * subject.specific.length;
}

/** Whether two sentences of the same words under unlike headings are about the same: many words, or headings that add nothing to them. */
function speaksForItself(a: Claim, b: Claim, { sentence, heading }: { sentence: Overlap; heading: Overlap }): boolean {
  if (sentence.matched >= 5) return true;
  const adds = (words: readonly string[], { subject }: Claim): boolean =>
    words.some((word) => !subject.words.has(word) && !asking.has(word));
  return sentence.matched >= 3 && (!adds(heading.left, a) || !adds(heading.right, b));
}

/** What is counted, or the days that hours are for, is part of what a claim is about; what is only measured is not. */
function countsThings({ left }: Difference): boolean {
  if (left.kind === 'hours') return left.unit !== '';
  return left.kind === 'quantity' && !isDimension(left.unit) && isSpecific(left.unit);
}

/** Values differ when of one kind and unit none of one is among those of the other, and all else they have in common is the same. */
function findDifference(a: readonly Value[], b: readonly Value[]): Difference | undefined {
  // Nearly all claims that are compared agree.
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
  if (a.marks.size === 0 && b.marks.size === 0) return true;
  const own = (claim: Claim, other: Claim): string[] => [...claim.marks].filter((mark) => !other.marks.has(mark));
  const [left, right] = [own(a, b), own(b, a)];
  // One that says no more than the other may be the same thing said shorter, unless the mark is what the other lacks.
  return left.length === 0 && right.length === 0
    ? true
    : [...left, ...right].every((mark) => mark.startsWith('per ') || mark.startsWith('at ')) && (left.length === 0 || right.length === 0);
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
