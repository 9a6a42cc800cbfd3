// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { isStopword } from './term-weight.ts';
import { tokenize } from './tokenize.ts';

const besides = '(?: (?:also|still|currently|already|even|guys|auch|noch|aussi|encore|tambien|anche|tambem|ook|ainda|ancora))*';
const offering = new RegExp(
  `^[¿\\s]*(?:${[
    // What a company does with data it holds is no offer.
    `(?:and |but )?(?:do|does|can|could|will|would) (?:you|they)${besides} (?:offer|provide|carry|stock|support|sell(?! (?:my|our|any of my|personal|user|customer)))`,
    `(?:bieten|verkaufen|fuhren|unterstutzen) sie${besides}`,
    `(?:bietet|verkauft|fuhrt|unterstutzt) ihr${besides}`,
    `(?:est-ce que )?vous${besides} (?:proposez|offrez|vendez|fournissez)`,
    `(?:proposez|offrez|vendez|fournissez)-vous${besides}`,
    `(?:ofrecen|ofreceis|ofreces|venden|vendeis|vendes|disponen de)${besides}`,
    `(?:offrite|vendete|fornite)${besides}`,
    `(?:voces )?(?:oferecem|vendem)${besides}`,
    `(?:bieden|verkopen|leveren) (?:jullie|u)${besides}`,
    `(?:biedt|verkoopt|levert) u${besides}`,
    `вы${besides} (?:предлагаете|продаете)`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/**
 * A question for what somebody offers or sells, without the words that ask so: "Do you offer mortgages?" is about mortgages, and a text that
 * does not offer loans says "offer" too. Any other question, and one that would have nothing left, as it is.
 */
export function withoutOffering(question: string): string {
  const folded = foldText(question);
  const [found] = offering.exec(folded) ?? [];
  if (found === undefined) return question;
  // What is folded may be longer than what was written.
  const rest = (folded.length === question.length ? question : folded).slice(found.length);
  return tokenize(rest).some((term) => !isStopword(term)) ? rest : question;
}
