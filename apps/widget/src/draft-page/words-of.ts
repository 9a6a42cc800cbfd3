import { arabic } from './locales/ar.ts';
import { german } from './locales/de.ts';
import { english, type Words } from './locales/en.ts';

const translated = { en: english, de: german, ar: arabic };
type Language = keyof typeof translated;

/** The first language a browser wishes for that this page speaks, for it and for the widget in it; English where it speaks none. */
export function wordsOf(wishes: readonly string[]): { language: Language; words: Words } {
  const spoken = Object.keys(translated) as Language[];
  const language = wishes.flatMap((wish) => spoken.filter((each) => each === wish.slice(0, 2).toLowerCase()))[0] ?? 'en';
  return { language, words: translated[language] };
}
