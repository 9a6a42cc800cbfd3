import type { Challenge } from '@parley/contract/chat';
import type { ErrorCode } from '@parley/contract/errors';
import type { Problem } from '@parley/contract/problem';

/** `unreachable`: no answer came from the server at all. */
export type ChatErrorCode = ErrorCode | 'unreachable';

interface ChatErrorOptions {
  requestId?: string | undefined;
  challenge?: Challenge | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
  cause?: unknown;
}

/** Why a call to the server did not do what it should, in the server's own codes. */
export class ChatError extends Error {
  readonly code: ChatErrorCode;
  /** The same call may succeed later. */
  readonly retryable: boolean;
  /** Quote this when asking for help. */
  readonly requestId: string | undefined;
  /** Of `challenge_required`. */
  readonly challenge: Challenge | undefined;
  /** What is wrong with fields of a form, by their names. */
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: ChatErrorCode, retryable: boolean, options: ChatErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.name = 'ChatError';
    this.code = code;
    this.retryable = retryable;
    this.requestId = options.requestId;
    this.challenge = options.challenge;
    this.fields = options.fields;
  }
}

const passing: ErrorCode[] = ['rate_limited', 'turn_in_progress', 'conflict', 'request_timeout'];

/** Reads a refusal; one that does not speak our format (a proxy's page) is told from its status. */
export async function readChatError(response: Response): Promise<ChatError> {
  try {
    const problem: Partial<Problem> = await response.json();
    if (typeof problem.code === 'string') {
      const passes = response.status >= 500 || passing.includes(problem.code);
      const challenge = problem.details?.['challenge'] as Challenge | undefined;
      const fields = problem.details?.['fields'] as Record<string, string> | undefined;
      return new ChatError(problem.code, passes, { requestId: problem.requestId, challenge, fields });
    }
  } catch {
    // Not JSON: the status has to do.
  }
  if (response.status === 429) return new ChatError('rate_limited', true);
  if (response.status >= 500) return new ChatError('unavailable', true);
  return new ChatError(response.status === 404 ? 'not_found' : 'invalid_request', false);
}

/** Whether a call to the server failed. Told by its name: each part of the panel has a class of its own. */
export function isChatError(error: unknown): error is ChatError {
  return error instanceof Error && error.name === 'ChatError';
}

/** Whether the call failed with one of these codes. */
export function failedWith(error: unknown, ...codes: ChatErrorCode[]): boolean {
  return isChatError(error) && codes.includes(error.code);
}
