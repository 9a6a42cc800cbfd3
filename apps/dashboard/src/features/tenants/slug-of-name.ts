import { foldToAscii } from '../../ui/form/fold-to-ascii.ts';

const maxLength = 30;

/** The short name that a name suggests: `Café Noir & Co.` gives `cafe-noir-co`; empty when nothing of it can be written so. */
export function slugOfName(name: string): string {
  return foldToAscii(name, '-')
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, '');
}
