const offered = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv'],
  ...['nl', 'no', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
];

/** The languages a bot may keep to, each by the name its speakers give it; `chosen` is among them whatever it is. */
export function languageChoice(chosen: string, visitorLabel: string): { value: string; label: string }[] {
  const known = chosen === 'visitor' || offered.includes(chosen) ? offered : [...offered, chosen];
  return [{ value: 'visitor', label: visitorLabel }, ...known.map((value) => ({ value, label: nameOf(value) }))];
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
