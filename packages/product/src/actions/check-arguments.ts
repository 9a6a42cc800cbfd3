import type { ActionParameter, ActionParameters } from '@parley/contract/actions';
import { z } from 'zod';
import type { ActionArguments } from './action.ts';

/** Arguments as an action takes them, or what is wrong with them in words a model can act on. */
export type CheckedArguments = { ok: true; given: ActionArguments } | { ok: false; problem: string };

/** Text longer than this is no argument of a question asked in a chat. */
const usualMaxLength = 2_000;
const mostJson = 16_384;

/** Reads what a model wrote as arguments. */
export function readArguments(parameters: ActionParameters, json: string): CheckedArguments {
  if (json.length > mostJson) return { ok: false, problem: 'the arguments are too long' };
  try {
    return checkArguments(parameters, JSON.parse(json));
  } catch {
    return { ok: false, problem: 'the arguments are not JSON' };
  }
}

/** Checks values against an action's parameters. An optional one that is null or empty counts as left out. */
export function checkArguments(parameters: ActionParameters, value: unknown): CheckedArguments {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, problem: 'the arguments must be a JSON object' };
  const given: Record<string, string | number | boolean> = {};
  const values = new Map(Object.entries(value));
  for (const name of values.keys())
    if (!Object.hasOwn(parameters.properties, name)) return { ok: false, problem: `there is no argument ${name.slice(0, 64)}` };
  for (const [name, parameter] of Object.entries(parameters.properties)) {
    const one = values.get(name);
    const required = parameters.required.includes(name);
    if (one === undefined || one === null || one === '') {
      if (required) return { ok: false, problem: `${name} is missing` };
      continue;
    }
    const problem = problemOf(parameter, one);
    if (problem !== undefined) return { ok: false, problem: `${name} ${problem}` };
    given[name] = one as string | number | boolean;
  }
  return { ok: true, given };
}

function problemOf(parameter: ActionParameter, value: unknown): string | undefined {
  if (parameter.type === 'boolean') return typeof value === 'boolean' ? undefined : 'must be true or false';
  if (parameter.type === 'string') return typeof value === 'string' ? problemOfText(parameter, value) : 'must be text';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
  if (parameter.type === 'integer' && !Number.isSafeInteger(value)) return 'must be a whole number';
  if (parameter.minimum !== undefined && value < parameter.minimum) return `must be at least ${parameter.minimum}`;
  if (parameter.maximum !== undefined && value > parameter.maximum) return `must be at most ${parameter.maximum}`;
  return undefined;
}

const formats = { email: z.email().max(254), date: z.iso.date(), 'date-time': z.iso.datetime({ offset: true }), uuid: z.uuid() };

function problemOfText(parameter: ActionParameter, value: string): string | undefined {
  const { minLength = 0, maxLength = usualMaxLength, format } = parameter;
  if (value.length < minLength || value.length > maxLength) return `must have ${minLength} to ${maxLength} characters`;
  if (parameter.enum !== undefined && !parameter.enum.includes(value)) return `must be one of: ${parameter.enum.join(', ')}`;
  if (format !== undefined && !formats[format].safeParse(value).success) return `must be of the format ${format}`;
  return undefined;
}
