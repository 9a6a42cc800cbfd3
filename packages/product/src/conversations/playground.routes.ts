import { playgroundSessionSchema } from '@parley/contract/chat';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { z } from 'zod';
import { startPlayground } from './start-playground.ts';

/** The endpoint with which members try a draft before visitors get it. */
export function playgroundRoutes(deps: { signer: TokenSigner }) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/playground',
      access: 'bots.write',
      tag: 'Bots',
      summary: 'Try the draft',
      description:
        "Gives a session with the draft as it is now, for the endpoints of the widget. Its conversations are no visitor's: they are not counted, and listed only when asked for.",
      params: z.strictObject({ botId: idInput('bot') }),
      success: { status: 201, body: playgroundSessionSchema },
      errors: [],
      handle: ({ caller, params: { botId }, request }) => startPlayground(caller, deps, { botId, origin: request.origin }),
    }),
  ];
}
