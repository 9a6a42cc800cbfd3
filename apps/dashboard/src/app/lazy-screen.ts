import { lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../locales/spoken.ts';

/** A screen that is fetched when it is wanted, and shown when all words are there too: for screens that say more than the first words. */
export function lazyScreen<Module extends Record<string, unknown>, Name extends keyof Module>(load: () => Promise<Module>, name: Name) {
  return lazyRouteComponent<Module, Name>(async () => (await Promise.all([load(), allWords()]))[0], name);
}
