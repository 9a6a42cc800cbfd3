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

  it.each([
    ['1,000', '1000'],
    ['1.000', '1000'],
    ['1 000 000', '1000000'],
    ['1’250,5', '1250.5'],
    ['4,900.50', '4900.5'],
    ['0,125', '0.125'],
    ['１２', '12'],
    ['٢٥', '25'],
    ['-3', '-3'],
    ['1,00,0', undefined],
  ])('that is a number may be written %s', (words, number) => {
    expect(read('number', words)).toBe(number);
  });

  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1. 3. 2026', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['12/31/2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['3/4/2026', undefined],
    ['31.2.2026', undefined],
  ])('that is a day may be written %s', (words, day) => {
    expect(read('date', words)).toBe(day);
  });

  it('chooses by words whatever their case, accents and punctuation, and by a place unless options are numbers', () => {
    const options = ['Café', 'A person'];
    expect(read('choice', 'cafe!', { options })).toBe('Café');
    expect(read('choice', 'a person.', { options })).toBe('A person');
    expect(read('choice', '2', { options })).toBe('A person');
    expect(read('choice', '２.', { options })).toBe('A person');
    expect(read('choice', '3', { options })).toBeUndefined();
    expect(read('choice', '2', { options: ['5', '10'] })).toBeUndefined();
    expect(read('choice', '>10', { options: ['<10', '>10'] })).toBe('>10');
  });
});
