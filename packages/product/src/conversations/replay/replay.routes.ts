import { replayBody, replaySchema } from '@parley/contract/conversations';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import type { ReplayDeps } from './replay-draft.ts';
import { replayTurn } from './replay-turn.ts';

/** The endpoint that runs a past turn again. */
export function replayRoutes(deps: ReplayDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/turns/{turnId}/replay',
      access: 'conversations.read',
      tag: 'Conversations',
      summary: 'Run a past turn again',
      description:
        'With its recording nothing is asked or carried out, and the answer is the same, byte for byte. With the draft, which also needs the permission to change bots, the question is asked again for real: what it costs is spent.',
      params: z.strictObject({ turnId: idInput('turn') }),
      body: replayBody,
      success: { status: 200, body: replaySchema },
      errors: ['not_found', 'turn_not_recorded', 'question_limit_reached', 'unavailable'],
      handle: ({ caller, params: { turnId }, body, request }) => replayTurn(caller, deps, { ...body, turnId, signal: request.signal }),
    }),
  ];
}
