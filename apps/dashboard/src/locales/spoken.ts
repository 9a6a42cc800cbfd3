import { useSyncExternalStore } from 'react';
import type { FirstWords, FurtherWords } from './catalogue.ts';
import { type Language, rememberLanguage } from './read-language.ts';

/** The language the dashboard speaks now, and its words. The further ones may still be on their way: screens wait for `allWords`. */
interface Spoken {
  readonly language: Language;
  readonly words: FirstWords & FurtherWords;
}

const firstWords: Record<Language, () => Promise<{ catalogue: FirstWords }>> = {
  en: () => import('./en/catalogue.ts'),
  de: () => import('./de/catalogue.ts'),
};
const furtherWords: Record<Language, () => Promise<{ furtherCatalogue: FurtherWords }>> = {
  en: () => import('./en/catalogue-further.ts'),
  de: () => import('./de/catalogue-further.ts'),
};

const listeners = new Set<() => void>();
let spoken: Spoken | undefined;
let complete: Promise<void> | undefined;

/** Begins to speak: waits for the words that nearly every screen needs, and has the others fetched. */
export async function beginToSpeak(language: Language): Promise<void> {
  change({ language, words: (await firstWords[language]()).catalogue as FirstWords & FurtherWords });
  // Whoever needs them asks again, and learns what went wrong.
  allWords().catch(() => undefined);
}

/** Speaks another language from now on, and in this browser ever after. */
export async function speak(language: Language): Promise<void> {
  await allWords();
  const [first, further] = await Promise.all([firstWords[language](), furtherWords[language]()]);
  change({ language, words: { ...first.catalogue, ...further.furtherCatalogue } });
  rememberLanguage(language);
  document.documentElement.lang = language;
}

/** Waits until the words of every screen are there: for screens that say more than the first words. */
export function allWords(): Promise<void> {
  complete ??= addFurtherWords().catch((error: unknown) => {
    complete = undefined;
    throw error;
  });
  return complete;
}

/** What is spoken now; for the root of everything. */
export function useSpoken(): Spoken {
  return useSyncExternalStore(listen, current);
}

async function addFurtherWords(): Promise<void> {
  const { language, words } = current();
  const { furtherCatalogue } = await furtherWords[language]();
  change({ language, words: { ...words, ...furtherCatalogue } });
}

function current(): Spoken {
  if (spoken === undefined) throw new Error('nothing is spoken yet');
  return spoken;
}

function change(next: Spoken): void {
  spoken = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
