import { isWrittenShort, otherWordsFor } from '@parley/platform/text/other-words';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { termOf } from '@parley/platform/text/tokenize';
import { isEnglish } from './likely-meant.ts';
import type { QuestionTerms } from './question-terms.ts';

/** What people say in two words and texts in one. Only pairs that mean the same wherever they are said. */
const phrases = `send back: return. give back: return. bring back: return. hand back: return. ship back: return. mail back: return. pay back: refund.
  money back: refund. call off: cancel. back out: withdraw. pull out: withdraw. put off: postpone. push back: postpone. fill out: complete.
  turn off: disable. switch off: disable. shut down: close. pick up: collect. drop off: deliver. top up: recharge. throw away: dispose.
  give up: quit. opt out: unsubscribe. hook up: connect. cut off: disconnect. cut down: reduce. speed up: accelerate. pass away: die.
  throw up: vomit. keep away: avoid. stay away: avoid`;
// cspell:ignore checkin optin ebike
/** What some write in one word and some in two, with a space or a hyphen, whatever the language. Longer halves meet by the pieces they are made of. */
const apart = `wi fi: wifi. log in: login. log out: logout. sign in: signin. sign up: signup. set up: setup. check in: checkin. check out: checkout.
  opt in: optin. e sim: esim. e book: ebook. e bike: ebike`;
/** What is written otherwise counts so much of what was asked for; one word that was asked for counts so much too where its halves do. */
const halfWeight = 0.5;
/** So many words that were added count in full, for each that they stand for. */
const mostAdded = 2;
/** Between a verb and what belongs to it stand so many words at most: "send the blue shoes back". */
const mostBetween = 3;
/** What the two words count where one word says it. */
const verbWeight = 0.5;
const particleWeight = 0.3;

const oneWordFor = pairsOf(phrases);
const joinedFor = pairsOf(apart);
const halvesOf = new Map([...joinedFor].map(([pair, word]) => [termOf(word), pair.split(' ')]));
const firstTerms = new Set([...oneWordFor.keys(), ...joinedFor.keys()].map((pair) => pair.split(' ')[0]));

/** What else one word may be written as: its halves, what it is short for, or another word for it. */
function partsOf(term: string): readonly string[] {
  return halvesOf.get(term) ?? otherWordsFor(term);
}

/** The one word by the terms of the two. */
function pairsOf(lines: string): Map<string, string> {
  return new Map(
    lines.split('.').map((line) => {
      const [verb = '', particle = '', word = ''] = line.trim().split(/:? /);
      return [`${termOf(verb)} ${termOf(particle)}`, word] as const;
    }),
  );
}

/** A question with words beside those that mean the same, or in which such questions are answered. */
export interface RewordedTerms extends QuestionTerms {
  /** The terms that it says more by, most of them added: without one of them in the knowledge it helps nothing. */
  telling: ReadonlySet<string>;
  /** The terms for which they stand. */
  spokenFor: ReadonlySet<string>;
  /** The days that were added because hours are told by them: they do not say whose hours are asked for. */
  answering: ReadonlySet<string>;
  /** Other words for its own, any of which says what that says, by its term. */
  saidBy: ReadonlyMap<string, readonly string[]>;
  /** What was added because such questions are answered by it, and what as other words for its own. */
  added: { answers: ReadonlySet<string>; halves: ReadonlySet<string> };
}

/**
 * Adds to a question in English one word for what it says in two, such as "return" for "send back", and to any what is written in one word or
 * two, such as "wifi", short, such as "SSO", or in another word; to one that every website is asked the words of its answers, such as days of the week. Undefined where it says nothing so.
 */
export function rewordPhrases(question: QuestionTerms): RewordedTerms | undefined {
  const { sequence, words } = question;
  const said = sequence.flatMap((verb, at) => {
    if (!firstTerms.has(verb)) return [];
    const joined = joinedFor.get(`${verb} ${sequence[at + 1]}`);
    if (joined !== undefined) return [{ verb, particle: sequence[at + 1] as string, word: joined, isEnglishOnly: false }];
    const particle = sequence.slice(at + 1, at + 2 + mostBetween).find((other) => oneWordFor.has(`${verb} ${other}`));
    const word = oneWordFor.get(`${verb} ${particle}`);
    return particle === undefined || word === undefined ? [] : [{ verb, particle, word, isEnglishOnly: true }];
  });
  const fresh = said.filter(({ word }) => !sequence.includes(termOf(word)));
  const found = fresh.some(({ isEnglishOnly }) => isEnglishOnly) && !isEnglish(words) ? fresh.filter((each) => !each.isEnglishOnly) : fresh;
  const { wants, phrase = [], answeredIn = [] } = question.usual ?? {};
  const answers = answeredIn.filter((word) => !sequence.includes(termOf(word)));
  const whole = sequence.filter((term) => partsOf(term).some((part) => !sequence.includes(part)));
  if (found.length === 0 && whole.length === 0 && phrase.length === 0) return undefined;
  const weights = new Map([
    ...found
      .filter(({ isEnglishOnly }) => isEnglishOnly)
      .flatMap(({ verb, particle }) => [[verb, verbWeight] as const, [particle, particleWeight] as const]),
    ...[...whole, ...phrase].map((term) => [term, halfWeight] as const),
  ]);
  const more = new Map([
    ...answers.map((word) => [word, halfWeight] as const),
    ...found.map(({ word, isEnglishOnly }) => [word, isEnglishOnly ? 1 : halfWeight] as const),
  ]);
  const halves = [...new Set(whole.flatMap(partsOf))].filter((half) => !sequence.includes(half));
  const added = [...[...more.keys()].map(termOf), ...halves];
  const saidBy = new Map(whole.filter((term) => !halvesOf.has(term) && !isWrittenShort(term)).map((term) => [term, otherWordsFor(term)]));
  const isSpokenFor = (term: string): boolean => !saidBy.has(term) || phrase.includes(term);
  return {
    ...question,
    sequence: [...sequence, ...added],
    words: [...words, ...more.keys(), ...halves],
    terms: [
      ...question.terms.map(({ term, weight }) => ({ term, weight: Math.min(weight, weights.get(term) ?? weight) })),
      ...[...more].map(([word, share]) => ({ term: termOf(word), weight: share * termWeight(termOf(word)) })),
      ...halves.map((half) => ({ term: half, weight: halfWeight * termWeight(half) })),
    ],
    telling: new Set([...added, ...answeredIn.map(termOf)].filter((term) => !isStopword(term))),
    // Which day was asked for matters; a phone number stands also where nobody wrote “phone”.
    spokenFor: new Set(
      [...[...weights.keys()].filter(isSpokenFor), ...(wants === 'hours' ? [] : answeredIn.map(termOf))].filter((term) =>
        sequence.includes(term),
      ),
    ),
    answering: new Set(wants === 'hours' ? answers.map(termOf) : []),
    saidBy,
    added: { answers: new Set(answers.map(termOf)), halves: new Set(halves) },
  };
}

/**
 * The question without what was added and stands nowhere: that is no slip of anything. Of what was added many words count together as two would:
 * a week of days must not outweigh what is asked about. `foundIn` says how many passages hold each of its terms.
 */
export function withoutMissing<Found extends { foundIn: readonly (number | undefined)[] }>(
  reworded: RewordedTerms,
  asked: QuestionTerms,
  found: Found,
) {
  const own = new Set(asked.sequence);
  const isKept = (term: string, index: number): boolean => own.has(term) || !reworded.telling.has(term) || found.foundIn[index] !== 0;
  const places = reworded.terms.map(({ term }, index) => isKept(term, index));
  const missing = new Set(reworded.terms.filter((_, index) => places[index] === false).map(({ term }) => term));
  const { answers, halves } = reworded.added;
  const isAbout = asked.sequence.some((term) => !isStopword(term) && !reworded.spokenFor.has(term));
  const shareAmong = (words: ReadonlySet<string>, most: number): number =>
    Math.min(1, most / [...words].filter((term) => !missing.has(term)).length);
  const shareOfAnswers = isAbout ? shareAmong(answers, mostAdded) : 1;
  const shareOfHalves = shareAmong(halves, mostAdded * reworded.saidBy.size);
  const shareOf = (term: string): number => {
    if (own.has(term)) return 1;
    return answers.has(term) ? shareOfAnswers : halves.has(term) && reworded.saidBy.size > 0 ? shareOfHalves : 1;
  };
  const question: RewordedTerms = {
    ...reworded,
    sequence: reworded.sequence.filter((term) => !missing.has(term)),
    words: reworded.words.filter((_, index) => !missing.has(reworded.sequence[index] ?? '')),
    terms: reworded.terms.filter((_, index) => places[index]).map(({ term, weight }) => ({ term, weight: weight * shareOf(term) })),
  };
  return { question, found: { ...found, foundIn: found.foundIn.filter((_, index) => places[index]) } };
}
