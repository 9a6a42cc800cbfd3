import { describe, expect, it } from 'vitest';
import { slugOfName } from './slug-of-name.ts';

describe('the short name a name suggests', () => {
  it('keeps letters and digits, and joins them by single hyphens', () => {
    expect(slugOfName('Café Noir & Co.')).toBe('cafe-noir-co');
    expect(slugOfName('  Straßen -- Bau 24 ')).toBe('strassen-bau-24');
  });

  it('ends with no hyphen where it is cut off', () => {
    expect(slugOfName('abcdefghij abcdefghij abcdefgh ijk')).toBe('abcdefghij-abcdefghij-abcdefgh');
  });

  it('is empty when nothing can be written so', () => {
    expect(slugOfName('漢字')).toBe('');
  });
});
