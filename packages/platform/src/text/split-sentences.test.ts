import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['abbreviations', ['Dr. Smith paid Acme Inc. in 2019.', 'See fig. 3, e.g. the left one.', 'Done.']],
    ['a shortened part of a word', ["It is now Trinity-St. Paul's Church.", 'It was one-off.', 'Next.']],
    ['initials and countries', ['J. R. R. Tolkien wrote it.', 'The U.S. Army left.']],
    ['decimals and versions', ['It costs $3.50 since v1.7.5.', 'Pay now.']],
    ['numbered things and a plain no', ['It was No. 5 of them.', 'No.', 'That is wrong.']],
    ['speech that goes on', ['"Why?" he asked.', 'Nobody knew.']],
    ['German ordinals', ['Am 3. Oktober war es so, z.B. hier.', 'Danach nicht.']],
    ['Arabic marks', ['هل أنت بخير؟', 'نعم.', 'هذا جيد.']],
  ])('is not misled by %s', (_case, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('ends Chinese and Japanese sentences without a space', () => {
    expect(sentencesOf('東京タワーは高い。価格は100円です！次の文。')).toEqual(['東京タワーは高い。', '価格は100円です！', '次の文。']);
  });

  it('makes one sentence of each list item, heading and table row', () => {
    const text = '# Plans\n- Starter\n- Professional\n1. Open it\n2. Close it\n\nName | Price\nStarter | $49';
    expect(sentencesOf(text)).toEqual(text.split('\n').filter((line) => line !== ''));
  });

  it('joins a line that was wrapped and parts short lines that stand alone', () => {
    expect(
      sentencesOf('Acme Corporation\nMain Street 1\nThis is a line that somebody once had wrapped at about\nsixty characters.'),
    ).toEqual(['Acme Corporation', 'Main Street 1', 'This is a line that somebody once had wrapped at about\nsixty characters.']);
  });

  it('cuts Thai, which has no full stop, at a space once a part is long', () => {
    const part = 'ผมต้องการซื้อสินค้าหลายชิ้นในวันนี้และพรุ่งนี้ด้วยครับเพราะว่าร้านปิดวันอาทิตย์และวันหยุดนักขัตฤกษ์ทั้งหมด';
    expect(sentencesOf(`${part} ${part}`)).toEqual([part, part]);
  });

  it('loses nothing but white space, whatever the text', () => {
    const words = fc.constantFrom(
      'a',
      'Dr.',
      'U.S.',
      '3.',
      '\n',
      '\n\n',
      '- ',
      '|',
      ' | ',
      '?',
      '!"',
      '。',
      '。」',
      '…',
      'ก ',
      'The',
      'the',
      '\t',
      '😀',
      '1. ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        let at = 0;
        for (const { start, end } of splitSentences(value)) {
          expect(value.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(value.slice(start, end).trim()).toBe(value.slice(start, end));
          at = end;
        }
        expect(value.slice(at).trim()).toBe('');
      }),
    );
  });
});
