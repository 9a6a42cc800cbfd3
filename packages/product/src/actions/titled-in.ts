// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';
import type { Action } from './action.ts';

/** What visitors read while a built-in action runs, in the languages of the widget. */
const titles: Readonly<Record<string, Readonly<Record<WidgetLanguage, string>>>> = {
  search_knowledge: {
    en: 'Search the knowledge',
    de: 'Wissen durchsuchen',
    fr: 'Recherche dans les documents',
    es: 'Búsqueda en los documentos',
    it: 'Ricerca nei documenti',
    pt: 'Pesquisa nos documentos',
    nl: 'Zoeken in de documenten',
    pl: 'Wyszukiwanie w dokumentach',
    tr: 'Belgelerde arama',
    ar: 'البحث في المستندات',
    ja: '資料の検索',
    zh: '搜索资料',
  },
  weather: {
    en: 'Weather',
    de: 'Wetter',
    fr: 'Météo',
    es: 'El tiempo',
    it: 'Meteo',
    pt: 'Meteorologia',
    nl: 'Weer',
    pl: 'Pogoda',
    tr: 'Hava durumu',
    ar: 'الطقس',
    ja: '天気',
    zh: '天气',
  },
};

/** Built-in actions as they were titled before, by language: turns share them. */
const titled = new WeakMap<Action, Map<WidgetLanguage, Action>>();

/** The same action, titled as visitors of this language read it, and speaking that, where it is a built-in one. */
export function titledIn(language: WidgetLanguage, action: Action): Action {
  const title = Object.hasOwn(titles, action.name) ? titles[action.name]?.[language] : undefined;
  if (title === undefined) return action;
  const known = titled.get(action) ?? new Map<WidgetLanguage, Action>();
  titled.set(action, known);
  const same = known.get(language) ?? { ...action, title, language };
  known.set(language, same);
  return same;
}
