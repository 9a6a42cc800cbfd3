import { AppError } from '@parley/contract/errors';
import type { z } from 'zod';
import { findHostileValue } from './find-hostile-value.ts';

type InputPart = 'path' | 'query' | 'body';

/** One thing that is wrong with a request. `path` is dotted, as in `draft.suggestedQuestions.0`; a value is never repeated. */
export interface InputIssue {
  readonly in: InputPart;
  readonly path: string;
  readonly message: string;
  /** What was broken, for those who say it in another language: a code of zod's, such as `too_small`; with it the bound and what is counted. */
  readonly rule?: string;
  readonly limit?: number;
  readonly of?: string;
  /** What is named and is not there. */
  readonly about?: string;
}

const maxIssues = 20;

/** Checks one part of a request against its schema and yields what the schema makes of it, else throws `invalid_request`. */
export function parseInput(part: InputPart, schema: z.ZodType, value: unknown): unknown {
  const hostile = findHostileValue(value);
  if (hostile) throw invalidRequest([{ in: part, path: dotted(hostile.path), message: hostile.message }]);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidRequest(result.error.issues.flatMap((issue) => describeIssue(part, issue)));
}

/** An `invalid_request` that names what is wrong. */
function invalidRequest(issues: readonly InputIssue[]): AppError {
  return new AppError('invalid_request', { details: { issues: issues.slice(0, maxIssues) } });
}

function describeIssue(part: InputPart, issue: z.core.$ZodIssue): InputIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, maxIssues)
      .map((key) => ({ in: part, path: dotted([...issue.path, key]), message: 'There is no such field.' }));
  }
  return [
    { in: part, path: dotted(issue.path), message: issue.message.slice(0, 200), rule: issue.code, ...boundOf(issue), ...ownRuleOf(issue) },
  ];
}

/** A rule of our own, where a schema names it in the `params` of an issue. */
function ownRuleOf(issue: z.core.$ZodIssue): Pick<InputIssue, 'rule' | 'about'> {
  if (issue.code !== 'custom' || typeof issue.params?.['rule'] !== 'string') return {};
  const { rule, about } = issue.params;
  return { rule, ...(typeof about === 'string' ? { about: about.slice(0, 200) } : {}) };
}

function boundOf(issue: z.core.$ZodIssue): Pick<InputIssue, 'limit' | 'of'> {
  if (issue.code === 'too_small') return { limit: Number(issue.minimum), of: issue.origin };
  return issue.code === 'too_big' ? { limit: Number(issue.maximum), of: issue.origin } : {};
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((segment) => String(segment).toWellFormed().slice(0, 60))
    .join('.')
    .slice(0, 200);
}
