import type { BranchStep } from '@parley/contract/flow-steps';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** Which step follows a branch, by what was answered; null ends the flow. */
export function chooseBranch({ name, cases, next }: BranchStep, answers: Readonly<Record<string, string>>): string | null {
  const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const chosen = cases.find(({ compare, value }) => given !== undefined && holds(compare, given, value));
  return chosen === undefined ? next : chosen.next;
}

function holds(compare: BranchStep['cases'][number]['compare'], given: string, value: string): boolean {
  const [left, right] = [given.toLocaleLowerCase(), value.toLocaleLowerCase()];
  if (compare === 'given') return true;
  if (compare === 'is') return left === right;
  if (compare === 'contains') return left.includes(right);
  const [a, b] = [orderOf(given), orderOf(value)];
  return compare === 'above' ? a > b : a < b;
}

/** A number, or a date as a number; what is neither is neither above nor below anything. */
function orderOf(text: string): number {
  const date = readDate(text);
  return date === undefined ? (readNumber(text) ?? Number.NaN) : Date.parse(date);
}
