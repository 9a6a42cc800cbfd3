const maxLength = 30;

/** The short name that a name suggests: `Café Noir & Co.` gives `cafe-noir-co`; empty when nothing of it can be written so. */
export function slugOfName(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, '');
}
