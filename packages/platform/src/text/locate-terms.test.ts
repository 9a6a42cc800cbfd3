import { describe, expect, it } from 'vitest';
import { locateTerms } from './locate-terms.ts';
import { tokenize } from './tokenize.ts';

/** The words of a text that become one of the terms of a question. */
function met(text: string, question: string): string[] {
  const asked = new Set(tokenize(question));
  return locateTerms(text).flatMap(({ term, start, end }) => (asked.has(term) ? [text.slice(start, end)] : []));
}

describe('locateTerms', () => {
  it.each([
    ['an inflection', 'Refunds are paid. A refund takes days.', 'refunding', ['Refunds', 'refund']],
    ['accents and letter case', 'Die ÖFFNUNGSZEITEN am Samstag', 'offnungszeiten', ['ÖFFNUNGSZEITEN']],
    ['a letter that is written as two', 'Die Straße ist lang.', 'strasse', ['Straße']],
    ['numbers with points and commas', 'It costs 1,250.50 or 3.5 euros', '1250.50 3.5', ['1,250.50', '3.5']],
    ['Russian', 'Книга лежит там. Все книги новые.', 'книга', ['Книга']],
    ['Arabic with vowel signs', 'مَتْحَفٌ كبير', 'متحف', ['مَتْحَفٌ']],
    ['pairs of Chinese characters', '博物馆每天开门', '博物馆', ['博物', '物馆']],
    ['words of Thai', 'พิพิธภัณฑ์เปิดทุกวัน', 'พิพิธภัณฑ์', ['พิพิธภัณฑ์']],
    ['characters of two code units', '𠮷野家 は美味しい', '𠮷野', ['𠮷野']],
  ])('finds %s where it stands', (_what, text, question, words) => {
    expect(met(text, question)).toEqual(words);
  });

  it.each(['Plain words, v1.2 of it, and 10,000 more.', '混ぜた text と 123 と ไทยภาษา', 'the company’s O’Neill-Smith e-mail'])(
    'gives the terms of tokenize for %j',
    (text) => {
      const terms = locateTerms(text).map(({ term }) => term);
      for (const term of tokenize(text)) expect(terms).toContain(term);
    },
  );
});
