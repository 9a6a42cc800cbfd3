import type { AskStep } from '@parley/contract/flow-steps';
import { z } from 'zod';
import { readDate } from './read-date.ts';
import { plainSigns, readNumber } from './read-number.ts';
import { wordsOf } from './words-of.ts';

const email = z.email().max(254);
const longest = 1_000;

/** What of a visitor's words a step takes as its answer; undefined when they are none. */
export function readAnswer(step: AskStep, words: string): string | undefined {
  const text = words.trim();
  switch (step.type) {
    case 'text':
      return text.length <= longest ? text : undefined;
    case 'email':
      return email.safeParse(text).success ? text : undefined;
    case 'phone':
      return /^\+?[\d\s()./-]{5,30}$/.test(plainSigns(text)) ? plainSigns(text) : undefined;
    case 'number':
      return withinBounds(step, readNumber(text));
    case 'date':
      return readDate(text);
    case 'choice':
      return readChoice(step.options, text);
  }
}

function withinBounds({ min, max }: AskStep, number: number | undefined): string | undefined {
  if (number === undefined || (min !== null && number < min) || (max !== null && number > max)) return undefined;
  return String(number);
}

/** An option by its words, whatever their case, accents and punctuation, or by its place in the list, counted from 1, where none is called by a number. */
function readChoice(options: readonly string[], text: string): string | undefined {
  const wanted = text.toLocaleLowerCase();
  const exact = options.find((option) => option.toLocaleLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const words = wordsOf(text);
  const alike = words === '' ? [] : options.filter((option) => wordsOf(option) === words);
  if (alike.length === 1) return alike[0];
  const isCounted = !options.some((option) => /^\d/.test(option));
  return isCounted && /^\d{1,2}$/.test(words) ? options[Number(words) - 1] : undefined;
}
