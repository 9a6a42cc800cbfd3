import { expect, it } from 'vitest';
import { giveOnce } from './give-once.ts';

it('gives a body once and has nothing left of it', () => {
  const body = giveOnce('the prompt') as unknown as Iterable<string>;
  expect([...body]).toEqual(['the prompt']);
  expect([...body]).toEqual([]);
});
