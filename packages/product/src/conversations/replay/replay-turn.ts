import type { ReplayBody, ReplayResponse } from '@parley/contract/conversations';
import type { TurnId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import { readPastTurn } from './read-past-turn.ts';
import { type ReplayDeps, replayDraft } from './replay-draft.ts';
import { replayRecording } from './replay-recording.ts';

/** Runs a past turn again, with its recording or with the draft, and lays what is said now over what was said then. */
export async function replayTurn(
  caller: TenantCaller,
  deps: ReplayDeps,
  input: ReplayBody & { turnId: TurnId; signal: AbortSignal },
): Promise<ReplayResponse> {
  const past = await readPastTurn(caller.scope, input.turnId);
  return input.with === 'recording' ? replayRecording(caller.scope, past) : replayDraft(caller, deps, { past, signal: input.signal });
}
