import type { Catalogue } from './catalogue.ts';
import type { Language } from './read-language.ts';

const loaders: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  en: () => import('./en/catalogue.ts'),
  de: () => import('./de/catalogue.ts'),
};

/** Fetches every message of one language. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await loaders[language]()).catalogue;
}
