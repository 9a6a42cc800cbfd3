import type { ErrorCode } from '@parley/contract/errors';
import { AppError, errorTable } from '@parley/contract/errors';
import type { Problem } from '@parley/contract/problem';
import { openAiError } from './open-ai-error.ts';

/** An error as it is sent: RFC 9457 body and the headers its status asks for. */
export interface RenderedProblem {
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Renders any error for a caller. Only an AppError keeps its code and details; anything else becomes `internal`, and a message is
 * never shown. `retryAfterSeconds` in the details becomes the `Retry-After` header.
 */
export function renderProblem(
  error: unknown,
  context: { readonly requestId: string; readonly instance?: string | undefined; readonly openAi?: boolean | undefined },
): RenderedProblem {
  const { code, details } = error instanceof AppError ? error : new AppError('internal');
  const { status, text } = errorTable[code];
  const problem: Problem = {
    type: `/reference/errors#${code}`,
    title: text,
    status,
    code,
    requestId: context.requestId,
    ...(context.instance === undefined ? {} : { instance: context.instance.slice(0, 500) }),
  };
  return {
    code,
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headersFor(code, details) },
    body:
      JSON.stringify(context.openAi ? { ...problem, error: openAiError(problem, details) } : problem).slice(0, -1) + detailsText(details),
  };
}

function detailsText(details: AppError['details']): string {
  if (details === undefined) return '}';
  try {
    return `,"details":${JSON.stringify(details)}}`;
  } catch {
    return '}';
  }
}

function headersFor(code: ErrorCode, details: AppError['details']): Record<string, string> {
  switch (code) {
    case 'unauthenticated':
    case 'invalid_credentials':
    case 'sign_in_expired':
      return { 'www-authenticate': 'Bearer realm="parley"' };
    case 'session_expired':
      return { 'www-authenticate': 'Bearer realm="parley", error="invalid_token"' };
    // The client is still sending a body that nobody will read.
    case 'payload_too_large':
    case 'storage_full':
      return { connection: 'close' };
    case 'method_not_allowed':
      return { allow: Array.isArray(details?.['allow']) ? details['allow'].join(', ') : '' };
    case 'rate_limited':
      return { 'retry-after': retryAfter(details, 1) };
    case 'unavailable':
      return { 'retry-after': retryAfter(details, 5) };
    default:
      return typeof details?.['retryAfterSeconds'] === 'number' ? { 'retry-after': retryAfter(details, 1) } : {};
  }
}

function retryAfter(details: AppError['details'], otherwise: number): string {
  const seconds = details?.['retryAfterSeconds'];
  return String(typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds) ? Math.ceil(seconds) : otherwise);
}
