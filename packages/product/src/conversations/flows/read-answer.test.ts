import { flowStepSchema } from '@parley/contract/flow-steps';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

function read(type: string, words: string, rest: object = {}): string | undefined {
  const step = flowStepSchema.parse({ kind: 'ask', id: 'a', text: 'A?', name: 'a', label: 'A', type, ...rest });
  if (step.kind !== 'ask') throw new Error('not a question');
  return readAnswer(step, words);
}

describe('an answer', () => {
  it.each([
    ['email', 'ada@example.com'],
    ['phone', '+49 (30) 123-456'],
    ['date', '2026-02-28'],
    ['number', '12'],
    ['text', 'anything at all'],
  ])('of the type %s is taken', (type, words) => {
    expect(read(type, ` ${words} `)).toBe(words);
  });

  it.each([
    ['email', 'ada'],
    ['email', 'ada@'],
    ['phone', 'call me'],
    ['date', '2026-02-30'],
    ['date', 'tomorrow'],
    ['number', 'twelve'],
    ['number', '0x10'],
    ['number', ''],
    ['text', 'x'.repeat(1_001)],
  ])('of the type %s is not %s', (type, words) => {
    expect(read(type, words)).toBeUndefined();
  });

  it('keeps within its bounds, and may be written with a comma', () => {
    expect(read('number', '2,5', { min: 2, max: 3 })).toBe('2.5');
    expect(read('number', '1.9', { min: 2 })).toBeUndefined();
    expect(read('number', '3.1', { max: 3 })).toBeUndefined();
  });
});
