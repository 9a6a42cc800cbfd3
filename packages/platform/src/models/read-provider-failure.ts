import type { ModelErrorCode } from './model-port.ts';
import type { ProviderFailure } from './provider-failure.ts';
import { retryAfter } from './retry-after.ts';

const retryableStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 529]);

/** What providers call their errors inside a stream, where there is no status any more. */
const statusOfType: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  insufficient_quota: 402,
  rate_limit_error: 429,
  rate_limit_exceeded: 429,
  timeout_error: 504,
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  overloaded_error: 529,
};

interface Complaint {
  message: string;
  kinds: readonly string[];
  parameter: string | null;
  /** The HTTP status that it stands for, where the body says one. */
  status: number | null;
  /** Milliseconds to wait, where the body says so. */
  waitMs: number | null;
}

/** Turns an error answer into our codes. Reads any body, JSON of a known shape or not; never throws. */
export function readProviderFailure(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): ProviderFailure {
  const complaint = readComplaint(body);
  // Out of credit comes as 429 too, and no wait mends it.
  const outOfCredit = complaint.kinds.includes('insufficient_quota');
  return {
    code: outOfCredit ? 'model_rejected' : codeOfStatus(status),
    detail: `${status} ${complaint.message}`,
    status,
    retryable: retryableStatuses.has(status) && !outOfCredit && headers['x-should-retry'] !== 'false',
    retryAfterMs: retryAfter(headers) ?? complaint.waitMs,
    parameter: complaint.parameter,
  };
}

/** Turns an error sent inside a stream into our codes; `status` stays what the answer began with. */
export function readStreamFailure(status: number, body: string): ProviderFailure {
  const complaint = readComplaint(body);
  const kind = complaint.kinds.find((name) => statusOfType[name] !== undefined);
  const meant = (kind === undefined ? complaint.status : statusOfType[kind]) ?? 500;
  return {
    code: codeOfStatus(meant),
    detail: `in the stream: ${complaint.message}`,
    status,
    retryable: retryableStatuses.has(meant),
    retryAfterMs: null,
    parameter: null,
  };
}

function codeOfStatus(status: number): ModelErrorCode {
  if (status === 429 || status === 529) return 'model_rate_limited';
  if (status === 408 || status === 504) return 'model_timeout';
  return status >= 500 ? 'model_unavailable' : 'model_rejected';
}

function readComplaint(body: string): Complaint {
  const parsed = parse(body);
  const error = record(parsed?.['error']) ?? parsed;
  const message =
    text(error?.['message']) ??
    text(parsed?.['error']) ??
    text(parsed?.['detail']) ??
    validationText(parsed?.['detail']) ??
    (body.trim() || 'no explanation');
  const kinds = [text(error?.['code']), text(error?.['type']), text(error?.['status'])].filter((kind) => kind !== null);
  return {
    message: kinds.length > 0 ? `${kinds.join(' ')}: ${message}` : message,
    kinds,
    parameter: text(error?.['param']),
    status: statusIn(error?.['code']),
    waitMs: waitIn(error?.['details']),
  };
}

function statusIn(code: unknown): number | null {
  const status = Number(code);
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : null;
}

/** Google says in the body how long to wait: `{"@type": "…RetryInfo", "retryDelay": "34s"}`. */
function waitIn(details: unknown): number | null {
  if (!Array.isArray(details)) return null;
  const delays = details.map((entry: unknown) => /^(\d+(?:\.\d+)?)s$/.exec(text(record(entry)?.['retryDelay']) ?? '')?.[1]);
  const seconds = delays.find((delay) => delay !== undefined);
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** FastAPI servers list what is wrong; their entries also repeat the whole input, which must not reach a log. */
function validationText(detail: unknown): string | null {
  if (!Array.isArray(detail)) return null;
  return detail
    .slice(0, 5)
    .map((entry: unknown) => {
      const loc = record(entry)?.['loc'];
      return `${Array.isArray(loc) ? loc.join('.') : ''} ${text(record(entry)?.['msg']) ?? ''}`.trim();
    })
    .join('; ');
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return record(Array.isArray(value) ? value[0] : value);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
