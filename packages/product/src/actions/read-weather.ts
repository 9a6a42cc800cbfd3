// cspell:disable: words of several languages

import type { WidgetLanguage } from '@parley/contract/widget';

/** A place whose weather a question asks for. */
export interface AskedWeather {
  readonly place: string;
  /** The language of its words; undefined where they are said in several. */
  readonly language: WidgetLanguage | undefined;
  /** Whether it can ask for nothing else: of what only may, an answer of the knowledge and a place that does not exist tell otherwise. */
  readonly sure: boolean;
}

const asks: readonly (Pick<AskedWeather, 'language' | 'sure'> & { words: RegExp })[] = [
  {
    language: 'en',
    sure: true,
    words:
      /^(?:what|how|tell|show|give|weather|forecast).*\b(?:weather|forecast)\b(?: like| be| look(?:ing)?| report)?[^,]{0,20}?\s(?:in|for|at)\s+(.+)/iu,
  },
  { language: 'en', sure: true, words: /^(?:the )?(?:weather|forecast|weather forecast)(?: \S+)?\s(?:in|for|at)\s+(.+)/iu },
  { language: 'de', sure: true, words: /\b(?:wetter|wettervorhersage|wetterbericht)\b.*?\b(?:in|für)\s+(.+)/iu },
  { language: 'fr', sure: true, words: /\bmétéo\b.*?\s(?:à|pour)\s+(.+)/iu },
  { language: 'fr', sure: true, words: /\bquel temps (?:fait|fera)\S*.*?\s(?:à|au|en)\s+(.+)/iu },
  {
    language: 'es',
    sure: true,
    words: /\b(?:qué tiempo (?:hace|hará|hara)|(?:cómo está|cuál es|qué tal) el (?:tiempo|clima)(?! de)|pronóstico)\b.*?\sen\s+(.+)/iu,
  },
  {
    language: 'it',
    sure: true,
    words: /\b(?:che tempo (?:fa|farà|fara)|previsioni (?:del tempo|meteo))(?![\p{L}]).*?\s(?:a|ad|per|di)\s+(.+)/iu,
  },
  {
    language: 'pt',
    sure: true,
    words:
      /\b(?:(?:como (?:está|vai estar)|qual é) o (?:tempo|clima)(?! d[eao])|que tempo (?:faz|vai fazer)|previsão do tempo)(?![\p{L}]).*?\s(?:em|no|na|para)\s+(.+)/iu,
  },
  {
    language: 'nl',
    sure: true,
    words: /\b(?:hoe (?:is|wordt) het weer|wat voor weer|weersverwachting|weerbericht)\b.*?\s(?:in|voor)\s+(.+)/iu,
  },
  // What may be meant otherwise.
  { language: 'en', sure: false, words: /\b(?:weather|forecast)\b.*?\b(?:in|for|at)\s+(.+)/iu },
  {
    language: 'en',
    sure: false,
    words:
      /^(?:will|is|does|do|did|has)\b.*?\b(?:rain|snow|storm|freez|sunny|cloudy|windy|foggy|cold|hot|warm|dry)\w*\b.*?\s(?:in|at)\s+(.+)/iu,
  },
  {
    language: 'en',
    sure: false,
    words: /\b(?:how (?:cold|hot|warm|windy|sunny)|what(?:'s|’s| is| will) (?:be )?the temperature)\b.*?\s(?:in|at)\s+(.+)/iu,
  },
  { language: 'de', sure: false, words: /\b(?:regnet|schneit|stürmt|gewittert) es\b.*?\sin\s+(.+)/iu },
  {
    language: 'de',
    sure: false,
    words: /\bwird es\b.*?\sin\s+(.+?)\s+(?:am wochenende )?(?:regnen|schneien|stürmen|frieren|warm|kalt|sonnig|windig|heiß)/iu,
  },
  { language: 'de', sure: false, words: /\bwie (?:warm|kalt|heiß|windig|sonnig) (?:ist|wird) es\b.*?\sin\s+(.+)/iu },
  {
    language: 'fr',
    sure: false,
    words:
      /\b(?:pleut-il|il pleut|pleuvra-t-il|va-t-il (?:pleuvoir|neiger)|neige-t-il|fait-il (?:froid|chaud|beau))\b.*?\s(?:à|au|en)\s+(.+)/iu,
  },
  {
    language: 'es',
    sure: false,
    words: /(?:^|[\s¿])(?:lloverá|llovera|llueve|nevará|va a (?:llover|nevar)|hace (?:frío|calor|sol))\s(?:.*?\s)?en\s+(.+)/iu,
  },
  { language: 'fr', sure: false, words: /^météo\s+(.+)/iu },
  { language: 'pl', sure: false, words: /\b(?:pogoda|prognoza pogody)\b.*?\s(?:we?|dla)\s+(.+)/iu },
  { language: 'pl', sure: false, words: /^pogoda\s+(.+)/iu },
  { language: 'tr', sure: false, words: /^(.+?)(?:['’]?[dt][ae])?\s+hava (?:durumu|nasıl).*$/iu },
  { language: 'ar', sure: false, words: /(?:^|\s)(?:ال)?طقس\s(?:.*?\s)?في\s+(.+)/u },
  { language: 'ja', sure: false, words: /^(?:(?:今日|明日|今週|週末)の)?([^の]+?)の(?:(?:今日|明日|今週|週末)の)?(?:天気|天候)/u },
  { language: 'zh', sure: false, words: /^(?:今天|明天|后天)?(.+?)(?:今天|明天|后天)?的?天[气氣]/u },
  { language: undefined, sure: false, words: /^(?:weather|forecast|meteo|clima)\s+(.+)/iu },
  { language: 'de', sure: false, words: /^(?:das )?wetter\s+(.+)/iu },
  { language: undefined, sure: false, words: /^(.+?)\s+(?:weather|forecast|weather forecast|meteo)[?.!]*$/iu },
  { language: 'fr', sure: false, words: /^(.+?)\s+météo[?.!]*$/iu },
  { language: 'de', sure: false, words: /^(.+?)\s+wetter[?.!]*$/iu },
];

const when = new RegExp(
  `\\s*(?<![\\p{L}])(?:${[
    ...['today', 'tonight', 'tomorrow', 'right now', 'now', 'this (?:week|weekend|evening|afternoon|morning)', 'next (?:week|weekend)'],
    ...['heute(?: abend)?', 'übermorgen', 'morgen(?: früh)?', 'jetzt', 'gerade', 'am wochenende', 'nächste woche', 'diese woche'],
    ...['oggi', 'stasera', 'hoje', 'amanhã', 'vandaag', 'dziś', 'dzisiaj', 'jutro', 'bugün', 'yarın', 'اليوم', 'غد[اًا]*'],
    ...['今天', '明天', '后天', '今日', '明日', '今週', '週末'],
    ...["aujourd['’]hui", 'demain', 'ce week-end', 'cette semaine', 'hoy', 'mañana', 'ahora', 'esta semana'],
    ...['(?:on |am )?(?:mon|tues|wednes|thurs|fri|satur|sun)day', '(?:am )?(?:mon|diens|donners|frei|sams|sonn)tag', '(?:am )?mittwoch'],
  ].join('|')})(?![\\p{L}])`,
  'giu',
);
const ends = /^[\s,]+|(?:\s+(?:please|bitte|like|be))?[\s?!.,؟？。]+$|\s+(?:please|bitte)$/giu;
/** A town has few words, and none of these. */
const noTown =
  /^(?:here|hier|there|case|general|it|me|us|you|the(?! hague)|a|an|my|your|our|this|that|which|what|how|is|der|dem|den|das|die|ein\S*|mein\S*|unser\S*|welche\S*|le|les|un|une|el|los)(?![\p{L}])|(?<![\p{L}])(?:action|app|api|cost|data|delays?|does|good|how|insurance|is|my|policy|proof|report|reports|service|shelter|station|the(?! hague)|use|was|what|when|weather|wetter|widget|wie|your)(?![\p{L}])/iu;
const town = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){0,3}$/u;

/** Reads from the words of a question which place's weather it asks for. */
export function readWeather(question: string): AskedWeather | undefined {
  const asked = question.trim();
  for (const { language, sure, words } of asks) {
    const place = words.exec(asked)?.[1]?.replace(when, '').replace(ends, '').trim() ?? '';
    if (place.length < 2 || place.length > 60) continue;
    if (sure || (town.test(place) && !noTown.test(place))) return { place, language, sure };
  }
  return undefined;
}
