import { findMatches } from '@parley/platform/text/find-matches';
import { measureOf, measurePattern } from './measures.ts';
import { numberPattern, rangePattern, readNumber, scalePattern } from './read-number.ts';
import type { Value } from './value.ts';

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  円: 'JPY',
  元: 'CNY',
  cny: 'CNY',
  rmb: 'CNY',
  '₹': 'INR',
  inr: 'INR',
  chf: 'CHF',
  franken: 'CHF',
  sfr: 'CHF',
  '₽': 'RUB',
  руб: 'RUB',
  рублей: 'RUB',
  zł: 'PLN',
  pln: 'PLN',
  '₩': 'KRW',
  원: 'KRW',
  '₺': 'TRY',
  tl: 'TRY',
  sek: 'SEK',
  kr: 'SEK',
  ct: 'EURCENT',
  cent: 'EURCENT',
  cents: 'USDCENT',
};
const currency = Object.keys(currencies)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace('$', '\\$'))
  .join('|');
const notWithin = String.raw`(?<![\p{L}\p{N}.,:/#-])`;
const about = /(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|ca\.?|rund|etwa|ungefähr|knapp|fast|environ|約|~)\s*$/iu;
const many = (name: string): string => String.raw`(?<${name}>${numberPattern})(?:\s?(?<${name}Scale>${scalePattern}))?`;

const money: readonly RegExp[] = [
  new RegExp(
    String.raw`${notWithin}(?<unit>${currency})\s?${many('low')}(?:,[-–—]|\.[-–—])?(?:${rangePattern}(?:${currency})?\s?${many('high')})?(?![\p{L}\d])`,
    'giu',
  ),
  new RegExp(
    String.raw`${notWithin}${many('low')}(?:,[-–—]|\.[-–—])?(?:\s?(?:${currency})?${rangePattern}${many('high')})?\s?(?<unit>${currency})(?!\p{L})`,
    'giu',
  ),
];
const percent = new RegExp(
  String.raw`${notWithin}${many('low')}(?:\s?%?${rangePattern}${many('high')})?\s?(?<unit>%|％|٪|per\s?cent|percent|prozent(?:punkte)?|pour cent|por ciento|процент\p{L}*)`,
  'giu',
);
const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  zwanzig: 20,
  dreißig: 30,
  sechzig: 60,
  neunzig: 90,
};
/** What a text without which holds no amount, date or hour; most sentences are done with by it. */
export const amountHint = new RegExp(String.raw`\d|\b(?:${Object.keys(words).join('|')})\b`, 'i');
const spoken = String.raw`(?:${Object.keys(words).join('|')})(?!\p{L})`;
const amount = (name: string): string => String.raw`(?<${name}>${numberPattern}|${spoken})(?:\s?(?<${name}Scale>${scalePattern}))?`;
const measured = new RegExp(
  String.raw`${notWithin}${amount('low')}(?:\.)?(?:(?:${rangePattern}|\s(?:or|oder|und|and)\s)${amount('high')})?[\s-]?(?<unit>${measurePattern})(?![\p{L}\p{N}])`,
  'giu',
);
const counted = new RegExp(
  String.raw`${notWithin}${amount('low')}(?:${rangePattern}${amount('high')})?[\s-]?(?<unit>\p{L}[\p{L}-]*)`,
  'giu',
);
/** Digits in groups behind a word that announces them, or a plus: any other long number may be of an order or an article. */
const phone =
  /(?:(?<=(?:phone|tel|telephone|telefon|fon|call(?: us)?(?: at| on)?|hotline|fax|mobil|mobile|anruf|rufnummer|nummer|number|unter|電話|тел)[.:]*\s*(?:is|ist|lautet|:)?\s*)|(?=\+|00[1-9]))(?!0+(?!\d))(?<digits>(?:\+|\(0|0|\()?[\d][\d\s()/.-]{5,20}\d)/giu;

/** Finds amounts, one kind after the other, so that what is read once is not read again as something else. */
export function readAmounts(text: string, unitOf: (word: string) => string | undefined): { values: Value[]; rest: string } {
  const values: Value[] = [];
  let rest = text;
  const take = (
    form: RegExp,
    kind: Value['kind'],
    read: (match: RegExpExecArray) => Pick<Value, 'unit' | 'range' | 'readings'> | undefined,
  ): void => {
    for (const match of findMatches(form, rest)) {
      const value = read(match);
      if (value === undefined) continue;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      values.push({ kind, ...value, about: about.test(text.slice(Math.max(0, start - 16), start)), start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  };
  take(phone, 'phone', ({ groups }) => ({ unit: '', range: undefined, readings: [subscriber(groups?.['digits'] ?? '')] }));
  for (const form of money) {
    take(form, 'money', ({ groups = {} }) => {
      const unit = currencies[(groups['unit'] ?? '').toLowerCase()] ?? '';
      return { unit: unit.replace('CENT', ''), range: rangeOf(groups, unit.endsWith('CENT') ? 0.01 : 1), readings: [] };
    });
  }
  take(percent, 'percent', ({ groups = {} }) => ({ unit: '', range: rangeOf(groups, 1), readings: [] }));
  take(measured, 'quantity', ({ groups = {} }) => {
    const measure = measureOf(groups['unit'] ?? '');
    return measure && { unit: measure.dimension, range: rangeOf(groups, measure.factor), readings: [] };
  });
  take(counted, 'quantity', ({ groups = {} }) => {
    const unit = unitOf(groups['unit'] ?? '');
    return unit === undefined ? undefined : { unit, range: rangeOf(groups, 1), readings: [] };
  });
  return { values, rest };
}

function rangeOf(groups: Record<string, string | undefined>, factor: number): readonly [number, number] {
  const scale = groups['lowScale'] ?? groups['highScale'];
  const low = numberOf(groups['low'] ?? '', scale);
  const high = groups['high'] === undefined ? low : numberOf(groups['high'], groups['highScale']);
  return [low * factor, high * factor];
}

function numberOf(written: string, scale: string | undefined): number {
  return words[written.toLowerCase()] ?? readNumber(written, scale);
}

function subscriber(digits: string): string {
  return digits.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}
