import type { HttpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { ActionArguments } from '../action.ts';
import { type FilledRequest, fillRequest } from './fill-template.ts';
import { blotOut, readResult } from './read-result.ts';

/** What came of a call of a tenant's server. */
export interface HttpOutcome {
  readonly request: FilledRequest;
  readonly status: number;
  readonly result: Readonly<Record<string, unknown>>;
  /** The beginning of what came back, without the action's secrets. */
  readonly body: string;
}

const maxBytes = 256 * 1024;
const shownBody = 2_000;

/**
 * Calls a tenant's server through the guard and takes the named values from its JSON. A read is tried again when the server fails; what
 * writes is sent once. Follows no redirect: where it leads was not what the tenant wrote. Throws what the guard throws.
 */
export async function runHttpAction(
  fetch: GuardedFetch,
  action: HttpAction,
  { given, secrets, signal }: { given: ActionArguments; secrets: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<HttpOutcome> {
  const request = fillRequest(action, { given, secrets });
  const tries = action.effect === 'read' && action.method === 'GET' ? action.retries + 1 : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body,
        redirect: 'manual',
        signal,
        maxBytes,
        totalMs: action.timeoutMs,
        headersMs: action.timeoutMs,
      });
      const text = await response.text();
      if (attempt < tries && (response.status >= 500 || response.status === 429)) continue;
      return { request, status: response.status, ...read(action, response.status, text, Object.values(secrets)) };
    } catch (error) {
      const mayHelp = error instanceof AppError && error.retryable && !signal.aborted;
      if (attempt >= tries || !mayHelp) throw error;
    }
  }
}

function read(action: HttpAction, status: number, text: string, secrets: readonly string[]): Pick<HttpOutcome, 'result' | 'body'> {
  const body = blotOut(text, secrets).slice(0, shownBody);
  if (status < 200 || status >= 300) return { result: { failed: true, status }, body };
  if (action.result.length === 0) return { result: { done: true }, body };
  try {
    return { result: readResult(action.result, JSON.parse(text), secrets), body };
  } catch {
    return { result: { failed: true, reason: 'the answer is not JSON' }, body };
  }
}
