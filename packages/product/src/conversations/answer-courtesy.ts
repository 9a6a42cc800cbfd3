// cspell:disable: words of several languages
import type { BotConfig } from '@parley/contract/bots';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';
import { courtesyOf } from '@parley/platform/text/courtesy-of';
import { languageOf } from './language-of.ts';

/** What is said to somebody who thanks, and to somebody who takes leave, in the languages of the widget. */
const words: Readonly<Record<WidgetLanguage, { thanks: string; farewell: string }>> = {
  en: { thanks: 'You’re welcome. Is there anything else you would like to know?', farewell: 'Goodbye, and come back any time.' },
  de: { thanks: 'Gern geschehen. Möchten Sie noch etwas wissen?', farewell: 'Auf Wiedersehen, und bis zum nächsten Mal.' },
  fr: { thanks: 'Je vous en prie. Souhaitez-vous savoir autre chose ?', farewell: 'Au revoir, et à bientôt.' },
  es: { thanks: 'De nada. ¿Desea saber algo más?', farewell: 'Adiós, y hasta pronto.' },
  it: { thanks: 'Prego. Desidera sapere altro?', farewell: 'Arrivederci, e a presto.' },
  pt: { thanks: 'De nada. Deseja saber mais alguma coisa?', farewell: 'Adeus, e até breve.' },
  nl: { thanks: 'Graag gedaan. Wilt u nog iets weten?', farewell: 'Tot ziens, en tot de volgende keer.' },
  pl: { thanks: 'Proszę bardzo. Czy mogę jeszcze w czymś pomóc?', farewell: 'Do widzenia i do następnego razu.' },
  tr: { thanks: 'Rica ederim. Öğrenmek istediğiniz başka bir şey var mı?', farewell: 'Hoşça kalın, yine bekleriz.' },
  ar: { thanks: 'على الرحب والسعة. هل تود معرفة شيء آخر؟', farewell: 'مع السلامة، وإلى اللقاء.' },
  ja: { thanks: 'どういたしまして。ほかに知りたいことはありますか。', farewell: 'さようなら。またいつでもどうぞ。' },
  zh: { thanks: '不客气。您还想了解什么吗？', farewell: '再见，欢迎随时再来。' },
};
const all = new Set(Object.values(words).flatMap(({ thanks, farewell }) => [thanks, farewell]));

/**
 * What a bot says without a model where there is nothing to search for: its greeting, and something of its own to somebody who thanks or
 * takes leave, in the bot's language, in the one they said it in, or in theirs.
 */
export function answerCourtesy(
  config: Pick<BotConfig, 'language' | 'greeting'>,
  { question, visitors }: { question: string; visitors: WidgetLanguage | undefined },
): string {
  const courtesy = courtesyOf(question);
  if (courtesy === undefined || courtesy.kind === 'greeting') return config.greeting;
  const said = widgetLanguages.find((language) => language === courtesy.language);
  return words[languageOf(config, said ?? visitors)][courtesy.kind];
}

/** Whether a bot said it only to be polite. */
export function isCourtesyAnswer(text: string): boolean {
  return all.has(text);
}
