import { termOf } from '@parley/platform/text/tokenize';
import { describe, expect, it } from 'vitest';
import { wordForms } from './word-forms.ts';

/** As a knowledge holds them: by their stems. */
function stemsOf(words: Iterable<string>): Set<string> {
  return new Set([...words].map(termOf));
}

describe('wordForms', () => {
  it.each([
    ['an ending', 'mieten', 'miete'],
    ['the beginning of a participle', 'mieten', 'gemietet'],
    ['that beginning lost', 'getopferten', 'topfern'],
    ['that beginning after a prefix', 'abholen', 'abgeholt'],
    ['and lost there', 'abgeholt', 'abholen'],
    ['an ending for a woman', 'lehrerin', 'lehrer'],
  ])('inflects with %s', (_case, word, form) => {
    expect(stemsOf(wordForms(word).inflected)).toContain(termOf(form));
  });

  it('knows what a prefix makes of a word, apart from its inflections', () => {
    const { inflected, derived } = wordForms('krank');
    expect(stemsOf(derived)).toContain(termOf('erkrankt'));
    expect(stemsOf(inflected)).not.toContain(termOf('erkrankt'));
  });

  it('knows nothing of short and long words, numbers and other scripts', () => {
    for (const word of ['haus', 'x'.repeat(30), 'e40123', 'возврат']) {
      const { inflected, derived } = wordForms(word);
      expect(inflected.size + derived.size).toBe(0);
    }
  });
});
