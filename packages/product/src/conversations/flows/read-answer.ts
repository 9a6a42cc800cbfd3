import type { AskStep } from '@parley/contract/flow-steps';
import { z } from 'zod';

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
      return /^\+?[\d\s()./-]{5,30}$/.test(text) ? text : undefined;
    case 'number':
      return readNumber(step, text);
    case 'date':
      return isDate(text) ? text : undefined;
    case 'choice':
      return readChoice(step.options, text);
  }
}

function readNumber({ min, max }: AskStep, text: string): string | undefined {
  const written = text.replace(',', '.');
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(written)) return undefined;
  const number = Number(written);
  if ((min !== null && number < min) || (max !== null && number > max)) return undefined;
  return String(number);
}

/** As browsers send it: 2026-11-26. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An option by its words, or by its place in the list, counted from 1. */
function readChoice(options: readonly string[], text: string): string | undefined {
  const wanted = text.toLocaleLowerCase();
  return (
    options.find((option) => option.toLocaleLowerCase() === wanted) ?? (/^\d{1,2}$/.test(text) ? options[Number(text) - 1] : undefined)
  );
}
