/** A text in small letters and digits of ASCII, with `separator` for each run of anything else: `Café Noir` gives `cafe-noir`. */
export function foldToAscii(text: string, separator: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, separator);
}
