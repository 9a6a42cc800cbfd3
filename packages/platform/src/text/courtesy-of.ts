// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { isCourtesy } from './is-courtesy.ts';

/** What somebody says to be polite, and in which language where its words tell. */
export interface Courtesy {
  readonly kind: 'thanks' | 'farewell' | 'greeting';
  readonly language: string | undefined;
}

const thanks = {
  en: 'thanks, thank, thankyou, thx, cheers',
  de: 'danke, dankeschön, dankesehr, vielen dank, besten dank, herzlichen dank',
  fr: 'merci',
  es: 'gracias',
  it: 'grazie',
  pt: 'obrigado, obrigada',
  nl: 'bedankt, dank je, dank u',
  pl: 'dziękuję, dzięki',
  tr: 'teşekkürler, teşekkür ederim, sağol, sağ ol',
  ar: 'شكرا',
  ja: 'ありがとう',
  zh: '谢谢, 謝謝, 多谢, 感谢',
  ko: '감사합니다, 고맙습니다, 고마워',
  ru: 'спасибо',
};
const farewells = {
  en: 'bye, goodbye, see you, take care, good night, have a nice day, have a good day, have a great day, have a good one, have a nice evening, have a nice weekend',
  de: 'tschüss, auf wiedersehen, schönen tag, schönen abend, gute nacht',
  fr: 'au revoir, bonne journée, bonne soirée, à bientôt',
  es: 'adiós, hasta luego',
  it: 'arrivederci, buona giornata',
  pt: 'tchau, até logo',
  nl: 'doei, tot ziens',
  pl: 'do widzenia',
  ar: 'مع السلامة',
  ja: 'さようなら',
  zh: '再见',
  ru: 'до свидания',
};
/** Said of an answer, by people of several languages. */
const praise = {
  praise:
    'great, cool, perfect, awesome, wonderful, excellent, brilliant, super, prima, toll, perfekt, parfait, perfecto, genial, perfeito, perfetto, отлично, good to know, got it, well done, good job, that helps, that helped, alles klar, sehr gut',
};

/** Words of scripts that put no spaces between words stand anywhere, others by themselves. */
function finder(phrases: string): RegExp {
  const folded = phrases.split(', ').map(foldText).join('|');
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(folded)
    ? new RegExp(folded, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${folded})(?![\\p{L}\\p{N}])`, 'u');
}
const findersOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([language, phrases]) => ({ language, words: finder(phrases) }));
const kinds = [
  { kind: 'thanks', finders: findersOf(thanks) },
  { kind: 'farewell', finders: findersOf(farewells) },
  { kind: 'thanks', finders: findersOf(praise) },
] as const;

/** What kind of courtesy a message is that says nothing else; undefined when it says more. Thanks count before a farewell, and either before a greeting. */
export function courtesyOf(message: string): Courtesy | undefined {
  if (!isCourtesy(message)) return undefined;
  const folded = foldText(message).replace(/['’]/g, '').replace(/\s+/g, ' ');
  for (const { kind, finders } of kinds) {
    const found = finders.find(({ words }) => words.test(folded));
    if (found !== undefined) return { kind, language: found.language === 'praise' ? undefined : found.language };
  }
  return { kind: 'greeting', language: undefined };
}
