import { expect, it } from 'vitest';
import { giveOnce } from './give-once.ts';

it('gives a body once and has nothing left of it', () => {
  const prompt = new TextEncoder().encode('the prompt');
  const body = giveOnce(prompt) as unknown as Iterable<Uint8Array>;
  expect([...body]).toEqual([prompt]);
  expect([...body]).toEqual([]);
});
