import { describe, expect, it } from 'vitest';
import { panelText } from '../locales/en.ts';
import { asOf } from './as-of.ts';

describe('asOf', () => {
  it('names the day of a passage that may be out of date, in the language of the panel', () => {
    const citation = { asOf: '2026-03-05T12:00:00.000Z' };
    expect(asOf(citation, panelText)).toBe('as of Mar 5, 2026');
    expect(asOf(citation, { ...panelText, language: 'de', asOf: 'Stand {date}' })).toBe('Stand 05.03.2026');
  });

  it('says nothing of a fresh one', () => {
    expect(asOf({}, panelText)).toBeUndefined();
  });
});
