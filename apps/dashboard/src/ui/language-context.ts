import { createContext, use } from 'react';
import type { Language } from '../locales/read-language.ts';

/** The language the dashboard speaks now, and how to choose another. */
export interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): Promise<void>;
}

export const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('LanguageContext was not provided');
  return choice;
}
