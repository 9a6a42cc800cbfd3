import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { panelText } from '../locales/en.ts';
import { chooseLanguage } from './choose-language.ts';

const languages = readdirSync(join(import.meta.dirname, '../locales'))
  .filter((name) => /^[a-z]{2}\.ts$/.test(name))
  .map((name) => name.slice(0, 2));
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('chooseLanguage', () => {
  it('takes the first wish it can fulfil, however narrow, and English when there is none', () => {
    expect(chooseLanguage([undefined, 'pt-BR', 'de'])).toBe('pt');
    expect(chooseLanguage(['', 'fi', 'zh_Hant_TW'])).toBe('zh');
    expect(chooseLanguage(['eng', 'x-klingon'])).toBe('en');
  });

  it('offers exactly the languages there are texts for', () => {
    expect(languages).toHaveLength(12);
    for (const language of languages) expect(chooseLanguage([language])).toBe(language);
  });
});

describe('the texts of a language', () => {
  it.each(languages.filter((language) => language !== 'en'))(
    '%s: says everything English says, with the same places to fill',
    async (language) => {
      const { default: texts }: { default: Record<string, string> } = await import(`../locales/${language}.ts`);
      expect(Object.keys(texts)).toEqual(Object.keys(panelText));
      for (const [key, english] of Object.entries(panelText)) {
        expect(texts[key]?.trim(), key).not.toBe('');
        expect(places(texts[key] ?? ''), key).toEqual(places(english));
      }
      expect(texts['language']).toBe(language);
    },
  );
});
