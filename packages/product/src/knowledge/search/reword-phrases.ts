import { termWeight } from '@parley/platform/text/term-weight';
import { termOf } from '@parley/platform/text/tokenize';
import { isEnglish } from './likely-meant.ts';
import type { QuestionTerms } from './question-terms.ts';

/** What people say in two words and texts in one. Only pairs that mean the same wherever they are said. */
const phrases = `send back: return. give back: return. bring back: return. hand back: return. ship back: return. mail back: return. pay back: refund.
  money back: refund. call off: cancel. back out: withdraw. pull out: withdraw. put off: postpone. push back: postpone. fill out: complete.
  turn off: disable. switch off: disable. shut down: close. pick up: collect. drop off: deliver. top up: recharge. throw away: dispose.
  give up: quit. opt out: unsubscribe. hook up: connect. cut off: disconnect. cut down: reduce. speed up: accelerate. pass away: die.
  throw up: vomit. keep away: avoid. stay away: avoid`;
/** Between a verb and what belongs to it stand so many words at most: "send the blue shoes back". */
const mostBetween = 3;
/** What the two words count where one word says it. */
const verbWeight = 0.5;
const particleWeight = 0.3;

const oneWordFor = new Map(
  phrases.split('.').map((line) => {
    const [verb = '', particle = '', word = ''] = line.trim().split(/:? /);
    return [`${termOf(verb)} ${termOf(particle)}`, word] as const;
  }),
);
const firstTerms = new Set([...oneWordFor.keys()].map((pair) => pair.split(' ')[0]));

/** A question with a word beside the two that mean the same. */
export interface RewordedTerms extends QuestionTerms {
  /** The terms that were added. */
  added: ReadonlySet<string>;
  /** The terms for which they stand. */
  spokenFor: ReadonlySet<string>;
}

/** Adds to a question in English one word for what it says in two, such as "return" for "send back". Undefined where it says nothing so. */
export function rewordPhrases(question: QuestionTerms): RewordedTerms | undefined {
  const { sequence, words } = question;
  const found = sequence.flatMap((verb, at) => {
    if (!firstTerms.has(verb)) return [];
    const particle = sequence.slice(at + 1, at + 2 + mostBetween).find((other) => oneWordFor.has(`${verb} ${other}`));
    const word = oneWordFor.get(`${verb} ${particle}`);
    return particle === undefined || word === undefined || sequence.includes(termOf(word)) ? [] : [{ verb, particle, word }];
  });
  if (found.length === 0 || !isEnglish(words)) return undefined;
  const weights = new Map(found.flatMap(({ verb, particle }) => [[verb, verbWeight] as const, [particle, particleWeight] as const]));
  const more = [...new Set(found.map(({ word }) => word))];
  return {
    ...question,
    sequence: [...sequence, ...more.map(termOf)],
    words: [...words, ...more],
    terms: [
      ...question.terms.map(({ term, weight }) => ({ term, weight: Math.min(weight, weights.get(term) ?? weight) })),
      ...more.map((word) => ({ term: termOf(word), weight: termWeight(termOf(word)) })),
    ],
    added: new Set(more.map(termOf)),
    spokenFor: new Set(weights.keys()),
  };
}
