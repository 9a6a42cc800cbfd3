import { franc } from 'franc-min';

/** So many bytes of lines that are not plain ASCII tell an encoding. */
const sampleBytes = 8_000;
const fewestCharacters = 40;
/** Of Latin text in an older encoding, at most this part of the letters is no ASCII. */
const mostAccented = 0.35;

/**
 * Letters that are frequent in what an encoding was made for, and the least part they are of all letters beyond ASCII when it is
 * the right one. In a wrong one other letters stand there, rare ones or large ones.
 */
const byLetters: readonly (readonly [encoding: string, frequent: RegExp, least: number])[] = [
  ['shift_jis', /[\u3041-\u3096\u30a1-\u30fc]/gu, 0.35],
  ['euc-jp', /[\u3041-\u3096\u30a1-\u30fc]/gu, 0.35],
  ['euc-kr', /[이다는을의에가하고지한로기를사도은니시자대리어있습]/gu, 0.25],
  ['gb18030', /[的一是不了在人有我他这为以时来用个们到说要就会可对也能下行生方中大上本如果使件包文安装]/gu, 0.1],
  ['big5', /[的一是不了在人有我他這為以時來用個們到說要就會可對也能下行生方中大上本如果使件包文安裝]/gu, 0.1],
  ['windows-1251', /[оеаинтсрвлкмдпуіъ]/gu, 0.6],
  ['windows-1253', /[αοιετσνηυρπκλάέίόςήύ]/gu, 0.6],
  ['windows-1256', /[اليونمترهبدی]/gu, 0.5],
  ['windows-1255', /[יוהלאתרבמשנ]/gu, 0.5],
];
/** Letters of one script seldom touch those of another, accented ones of a Latin word nearly always. */
const withinLatin = /[a-z](?=(?!\p{ASCII})\p{L})|(?<=(?!\p{ASCII})\p{L})[a-z]/gu;
const mostMixed = 0.2;
/** Latin letters stand in these at the same places, so words must tell. */
const byLanguage: readonly (readonly [encoding: string, languages: readonly string[]])[] = [
  ['windows-1250', ['pol', 'ces', 'slk', 'hun', 'hrv', 'bos', 'slv', 'ron']],
  ['windows-1254', ['tur']],
];

/**
 * Tells what text that does not say its encoding, and is no UTF-8, was written in. Spreadsheets and older editors write such text.
 * Undefined when nothing makes sense.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  let best: { encoding: string; score: number } | undefined;
  for (const [encoding, frequent, least] of byLetters) {
    const text = decode(sample, encoding);
    if (text === undefined) continue;
    const letters = text.match(/(?!\p{ASCII})\p{L}/gu)?.length ?? 0;
    const score = (text.match(frequent)?.length ?? 0) / Math.max(letters, 1) / least;
    if (score >= 1 && (text.match(withinLatin)?.length ?? 0) <= letters * mostMixed && score > (best?.score ?? 0))
      best = { encoding, score };
  }
  if (best !== undefined) return best.encoding;
  const western = decode(sample, 'windows-1252') ?? '';
  const letters = western.match(/\p{L}/gu)?.length ?? 0;
  if ((western.match(/[^\p{ASCII}]/gu)?.length ?? 0) > letters * mostAccented) return undefined;
  const spoken = byLanguage.find(([encoding, languages]) =>
    languages.includes(franc(decode(sample, encoding) ?? '', { minLength: fewestCharacters })),
  );
  if (spoken?.[0] === 'windows-1250' && isLatin2(sample)) return 'iso-8859-2';
  return spoken?.[0] ?? 'windows-1252';
}

/**
 * Central European text of Unix and the web of its time. It has no letters among the control characters, where Windows has š, ž and ś, but
 * has them where Windows has signs, and Polish its ą.
 */
function isLatin2(sample: Uint8Array): boolean {
  if (sample.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  return /\p{L}[±µ¶¦¬®»©]|[±µ¶¦¬®»©]\p{L}|ľ/u.test(decode(sample, 'windows-1250') ?? '') || !sample.includes(0xb9);
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < all.length && size < sampleBytes; ) {
    const newline = all.indexOf(0x0a, start);
    const line = all.subarray(start, newline < 0 ? all.length : newline + 1);
    start += line.length;
    if (!line.some((byte) => byte >= 0x80)) continue;
    lines.push(line);
    size += line.length;
  }
  return Buffer.concat(lines).subarray(0, sampleBytes);
}

function decode(sample: Uint8Array, encoding: string): string | undefined {
  try {
    // As of a stream: the sample may end within a character.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}
