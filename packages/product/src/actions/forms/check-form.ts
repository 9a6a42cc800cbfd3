import type { FormField } from '@parley/contract/actions';
import { z } from 'zod';

const email = z.email().max(254);

/** What is wrong with each value, by field; empty when the form can be sent. */
export function checkForm(fields: readonly FormField[], values: Readonly<Record<string, string>>): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const value = (values[field.name] ?? '').trim();
    const problem = value === '' ? (field.required ? 'missing' : undefined) : problemOf(field, value);
    if (problem !== undefined) problems[field.name] = problem;
  }
  return problems;
}

function problemOf({ type, options }: FormField, value: string): string | undefined {
  if (type === 'email') return email.safeParse(value).success ? undefined : 'not an address';
  if (type === 'phone') return /^\+?[\d\s()./-]{5,30}$/.test(value) ? undefined : 'not a phone number';
  if (type === 'date_time') return isDateTime(value) ? undefined : 'not a date and time';
  if (type === 'choice') return options.includes(value) ? undefined : 'not one of the options';
  return value.length > (type === 'message' ? 4_000 : 300) ? 'too long' : undefined;
}

function isDateTime(value: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? new Date(`${value}Z`) : undefined;
  // The 30th of February is read as the 2nd of March.
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}
