import { replaySchema } from '@parley/contract/conversations';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { readPastTurn } from './read-past-turn.ts';
import { type ReplayDeps, replayDraft } from './replay-draft.ts';
import { replayRecording } from './replay-recording.ts';

const ofTurn = z.strictObject({ turnId: idInput('turn') });
const tag = 'Conversations';

/** The endpoints that run a past turn again. */
export function replayRoutes(deps: ReplayDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/turns/{turnId}/replay',
      access: 'conversations.read',
      tag,
      summary: 'Run a past turn again',
      description:
        'Meets what the turn met then, as it was recorded: nothing is asked, carried out or spent, and the answer is the same, byte for byte.',
      params: ofTurn,
      success: { status: 200, body: replaySchema },
      errors: ['turn_not_recorded'],
      handle: async ({ caller: { scope }, params: { turnId } }) => replayRecording(scope, await readPastTurn(scope, turnId)),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/turns/{turnId}/draft-replay',
      access: 'bots.write',
      tag,
      summary: 'Ask the draft a past question',
      description:
        'Asks the draft as it is now, with what had been said before, and lays its answer over the one that was given. It is asked for real: what it costs is spent. Also needs the permission to read conversations.',
      params: ofTurn,
      success: { status: 200, body: replaySchema },
      errors: ['turn_not_recorded', 'question_limit_reached', 'unavailable'],
      handle: ({ caller, params: { turnId }, request }) => replayDraft(caller, deps, { turnId, signal: request.signal }),
    }),
  ];
}
