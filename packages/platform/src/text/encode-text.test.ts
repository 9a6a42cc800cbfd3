import { expect, it } from 'vitest';
import { encodeText } from './encode-text.ts';

it('writes a text as any other writer of UTF-8 does', () => {
  for (const text of ['', 'plain', 'Grüße', '“quoted” – ж😀', JSON.stringify('half a pair: \ud83d')])
    expect(Buffer.from(encodeText(text)).equals(Buffer.from(text))).toBe(true);
});
