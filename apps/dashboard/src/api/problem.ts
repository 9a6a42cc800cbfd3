import type { ErrorCode } from '@parley/contract/errors';

/** What a screen may say about a failure: a code of the API, or one of the two ways not to get an answer from it at all. */
export type FailureCode = ErrorCode | 'offline' | 'unexpected_answer';

/** One field the API did not accept. `path` is dotted, as in `draft.greeting`. */
export interface FieldIssue {
  readonly path: string;
  /** In English. */
  readonly message: string;
  /** What was broken, such as `too_small`, the bound, and what was counted, such as `string`. */
  readonly rule?: string;
  readonly limit?: number;
  readonly of?: string;
  /** What is named and is not there. */
  readonly about?: string;
}

/** The failure of a call, thrown by `take` so that queries and forms can show it. */
export class ProblemError extends Error {
  readonly code: FailureCode;
  /** 0 when there was no answer. */
  readonly status: number;
  /** What to quote when asking for help. */
  readonly requestId: string | undefined;
  /** The API's own words, in English: for a code this dashboard does not know. */
  readonly title: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly retryAfterSeconds: number | undefined;
  /** What the code says more about itself, such as why a password was refused. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: FailureCode,
    facts: Partial<Pick<ProblemError, 'status' | 'requestId' | 'title' | 'issues' | 'retryAfterSeconds' | 'details'>> = {},
  ) {
    super(facts.title ?? code);
    this.name = 'ProblemError';
    this.code = code;
    this.status = facts.status ?? 0;
    this.requestId = facts.requestId;
    this.title = facts.title;
    this.issues = facts.issues ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.details = facts.details ?? {};
  }
}

/** Reads an answer that is not a success. Whatever is not problem+json, such as the page of a proxy, becomes `unexpected_answer`. */
export function readProblem(body: unknown, response: Response): ProblemError {
  const { status, headers } = response;
  const requestId = headers.get('x-request-id') ?? undefined;
  if (!isRecord(body) || typeof body['code'] !== 'string') {
    return new ProblemError('unexpected_answer', { status, ...(requestId === undefined ? {} : { requestId }) });
  }
  const wait = Number(headers.get('retry-after') ?? Number.NaN);
  return new ProblemError(body['code'] as ErrorCode, {
    status,
    ...(typeof body['title'] === 'string' ? { title: body['title'] } : {}),
    ...(typeof body['requestId'] === 'string' ? { requestId: body['requestId'] } : {}),
    issues: readIssues(body['details']),
    ...(isRecord(body['details']) ? { details: body['details'] } : {}),
    ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
  });
}

function readIssues(details: unknown): FieldIssue[] {
  const issues = isRecord(details) ? details['issues'] : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue) =>
    isRecord(issue) && typeof issue['path'] === 'string' && typeof issue['message'] === 'string' ? [issue as unknown as FieldIssue] : [],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
