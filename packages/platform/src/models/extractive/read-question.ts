import { type AskedSubject, askedSubject } from '../../text/asked-subject.ts';
import { termsOfDifference } from '../../text/asks-for-difference.ts';
import { foldText } from '../../text/fold-text.ts';
import { otherWordsFor } from '../../text/other-words.ts';
import { spellOutNegation } from '../../text/spell-out-negation.ts';
import { gramCodes } from '../../text/term-code.ts';
import { isStopword, stopwordWeight, termWeight } from '../../text/term-weight.ts';
import { termOf, tokenize } from '../../text/tokenize.ts';
import { type UsualQuestion, usualQuestion } from '../../text/usual-questions.ts';
import { withoutGreeting } from '../../text/without-greeting.ts';
import { withoutOffering } from '../../text/without-offering.ts';
import type { ModelMessage } from '../model-port.ts';

/** What kind of answer a question wants. */
export type WantedAnswer = 'number' | 'duration' | 'date' | 'hours' | 'contact' | 'place' | 'price' | 'list' | 'steps' | 'any';

/** What every website is asked for and is told by how it is written, in few words. */
export const usualKinds: ReadonlySet<WantedAnswer> = new Set(['hours', 'contact', 'place']);

/** A question as the answerer sees it: the terms to look for, how much each counts, and the kind of answer wanted. */
export interface Question {
  terms: ReadonlyMap<string, number>;
  /** Those of the question itself, and other words for them. */
  own: ReadonlySet<string>;
  /** Its own terms that say what it is about. */
  subject: ReadonlySet<string>;
  /** Terms in which such questions are answered, or other words for its own: those that were not found count nothing. */
  answeredIn: ReadonlySet<string>;
  /** Pieces of the word each term was made of. */
  grams: ReadonlyMap<string, readonly number[]>;
  wants: WantedAnswer;
  /** What it wants explained. */
  asked: AskedSubject | undefined;
}

// The message before only helps to say what "it" is: at full weight it drowns the new question.
const previousMessageWeight = 0.5;
/** A question with more words of substance than this stands alone: after a change of subject the one before only misleads. */
const followUpTerms = 2;

// "How long" says in what the answer is measured, not what it is about.
const asksForMeasure = new Set(['how', 'wie']);
/** Verbs that say little without what follows: "Can I take my dog?" is not about taking. */
const lightVerbs = new Set(
  'gibt include includes included including make makes made making take takes took taken taking go goes went gone going put puts come comes came coming keep keeps kept happen happens happened happening'
    .split(' ')
    .flatMap((verb) => tokenize(verb)),
);
const lightWeight = 0.5;
/** What words count in which such a question is answered. */
const answeringWeight = 0.5;

const patterns: readonly (readonly [WantedAnswer, RegExp])[] = [
  ['duration', /\bhow long\b|\bwie lange\b|\bhoe lang\b|\bcombien de temps\b|\bcuanto (?:tiempo|dura)\b|\bquanto (?:tempo|dura)\b/],
  [
    'price',
    /\bhow much (?:is|are)\b(?! (?:left|known|there))|\bhow much (?:does|do|did|would|will) .{1,60} (?:cost|charge)\b|\bwhat (?:does|do|would|will) .{1,60} cost\b|\b(?:price|cost|fee)s? (?:of|for)\b/,
  ],
  [
    'number',
    /\bhow (?:many|much|long|old|far|big|large|tall|high|often|fast|soon|late|early|heavy|wide|deep|thick|warm|hot|cold|expensive)\b|\bwhat (?:percent|percentage|number|amount|price|share)\b|\b(?:price|cost|fee)s?\b.*\?|\bwie ?viele?\b|\bwie (?:lange|teuer|hoch|alt|oft|schwer|gross|breit|tief|weit|warm|schnell)\b|\bcuant[oa]s?\b|\bcombien\b|\bquant[oaie]\b|\bhoeveel\b|сколько|\bkac\b|\bne kadar\b|كم|多少|几|いくつ|いくら|何[人個回年]|몇|얼마|เท่าไ|กี่/,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bwann\b|\bwelche[sm] jahr\b|\bcuando\b|\ben que ano\b|\bquand\b|\bquando\b|\bwanneer\b|когда|в каком году|\bne zaman\b|\bhangi yil\b|متى|何时|什么时候|哪一?年|いつ|언제|เมื่อไ/,
  ],
  [
    'steps',
    /\bhow (?:do|can|could|should|would|to|does one)\b|\b(?:steps?|instructions?|procedure)\b|\bwie (?:kann|muss|soll|mache|geht|richte)\b|\bcomo (?:puedo|hago|se|posso|faco)\b|\bcomment (?:faire|puis|je|peut)\b|\bcome (?:posso|si|faccio)\b|\bhoe (?:kan|moet|doe)\b|как (?:мне|можно|я|с?делать|настроить)|\bnasil\b|كيف|怎么|如何|どうやって|어떻게|อย่างไร|ยังไง/,
  ],
  [
    'list',
    /\b(?:what|which) (?:are|were)\b|\bwhat (?:kinds?|types?|sorts?|options|features|plans|languages|formats|methods)\b|\bwhich \w+s\b|\blist\b|\bwelche\b|\bcuales\b|\bquels|quelles\b|\bquais\b|\bquali\b|\bwelke\b|какие|\bhangileri\b|哪些/,
  ],
];

/** "And for the second one?" wants to be told the same of something else. */
const goesOn =
  /^[\s¿]*(?:(?:and|what about|how about|und|et|y|e|en|a|ve|och|og|а)\s|و\p{L}|那|では|じゃ|그럼)|呢[?？]?\s*$|(?:는요|은요|は)[?？]?\s*$/iu;

function wantedAnswer(text: string, usual: UsualQuestion | undefined): WantedAnswer {
  if (usual !== undefined && usual.wants !== 'order') return usual.wants;
  const folded = foldText(text);
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'any';
}

/** Reads the question out of a conversation: its last user message; a follow-up gets the one before it at half weight. */
export function readQuestion(messages: readonly ModelMessage[]): Question {
  const asked = messages.filter((message) => message.role === 'user');
  const current = spellOutNegation(withoutGreeting(asked.at(-1)?.text ?? ''));
  const terms = new Map<string, number>();
  const grams = new Map<string, readonly number[]>();
  const words: string[] = [];
  const sequence = tokenize(withoutOffering(current), words);
  const usual = usualQuestion(current);
  const before = asked.at(-2)?.text ?? '';
  const own = wantedAnswer(current, usual);
  const wants = own === 'any' && goesOn.test(current) ? wantedAnswer(before, usualQuestion(before)) : own;
  for (const [index, term] of sequence.entries()) {
    terms.set(term, lightVerbs.has(term) ? lightWeight : termWeight(term));
    grams.set(term, gramCodes(words[index] ?? ''));
  }
  for (const term of [...termsOfDifference(current), ...(usual?.phrase ?? [])]) terms.set(term, stopwordWeight);
  const isMeasure = (index: number): boolean => asksForMeasure.has(sequence[index - 1] ?? '');
  if (wants === 'number' || wants === 'duration') {
    for (const [index, term] of sequence.entries()) if (isMeasure(index)) terms.set(term, stopwordWeight);
  }
  const substance = [...terms.keys()].filter((term) => !isStopword(term)).length;
  const said = new Set([...sequence, ...sequence.flatMap(otherWordsFor)]);
  const otherwise = [...(usual?.answeredIn.map(termOf) ?? []), ...said];
  const answeredIn = new Set(otherwise.filter((term) => !terms.has(term)));
  for (const term of answeredIn) terms.set(term, answeringWeight);
  const subject = new Set(sequence.filter((term, index) => !isStopword(term) && !isMeasure(index)));
  const previous = substance <= followUpTerms ? before : '';
  for (const term of tokenize(previous)) {
    if (!terms.has(term)) terms.set(term, previousMessageWeight * termWeight(term));
  }
  return { terms, own: said, subject, answeredIn, grams, wants, asked: askedSubject(current) };
}
