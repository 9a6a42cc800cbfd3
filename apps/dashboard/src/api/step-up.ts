import type { ErrorCode } from '@parley/contract/errors';

/** What the API answers instead of doing something for which the person must prove again who they are. */
export type ProofCode = Extract<ErrorCode, 'second_factor_required' | 'fresh_sign_in_required'>;

type AskPerson = (code: ProofCode) => Promise<boolean>;

let askPerson: AskPerson | undefined;
let asking: Promise<boolean> | undefined;

/** Has `ask` put the question to the person from now on, until the function this returns is called. */
export function answerProofs(ask: AskPerson): () => void {
  askPerson = ask;
  return () => {
    if (askPerson === ask) askPerson = undefined;
  };
}

/**
 * Reads from an answer whether the API wants a proof first, and has the person give it; true when the same request may be sent again.
 * Requests that meet the question at the same time wait for one answer.
 */
export async function proveFor(response: Response): Promise<boolean> {
  if (response.status !== 403 || askPerson === undefined) return false;
  const { code } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: unknown };
  if (code !== 'second_factor_required' && code !== 'fresh_sign_in_required') return false;
  asking ??= askPerson(code).finally(() => {
    asking = undefined;
  });
  return asking;
}
