/** Digits and signs as a keyboard of any script writes them, in those of ASCII. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll('\u2212', '-');
}

/**
 * A number as people write it, in any country: `1,000` and `1.000` are a thousand, `2,5` is two and a half. Where three digits follow a
 * separator they are a group of thousands, but behind a zero.
 */
export function readNumber(words: string): number | undefined {
  const text = plainSigns(words).trim();
  const grouped = /^(-?[1-9]\d{0,2})([.,'’ ])(\d{3}(?:\2\d{3}){0,3})(?:([.,])(\d{1,6}))?$/.exec(text);
  if (grouped !== null && grouped[4] !== grouped[2]) return Number(`${grouped[1]}${grouped[3]?.replace(/\D/g, '')}.${grouped[5] ?? '0'}`);
  const written = text.replace(',', '.');
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(written) ? Number(written) : undefined;
}
