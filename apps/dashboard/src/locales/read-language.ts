/** The languages the dashboard speaks, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const memory = 'parley.language';

/** What the reader chose here before, else the first language of the browser that the dashboard speaks, else English. */
export function readLanguage(): Language {
  const wanted = [localStorage.getItem(memory) ?? '', ...navigator.languages];
  const spoken = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => Object.hasOwn(languages, tag));
  return (spoken ?? 'en') as Language;
}

/** Remembers the reader's choice in this browser. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(memory, language);
}
