import { botDeletionSchema } from '@parley/contract/bots';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { deleteBot } from './delete-bot.ts';

/** The endpoint that ends a bot: it stands here because the bot's conversations end with it. */
export function deleteBotRoutes(deps: { readonly now: () => number }) {
  return [
    defineRoute({
      method: 'delete',
      path: '/v1/bots/{botId}',
      access: 'bots.write',
      tag: 'Bots',
      summary: 'Delete a bot',
      description:
        'Deletes for good the bot with its versions, its answer tests, the consents it was given with what was collected under them, and all conversations that were had with it; a widget that names it stays closed. Contacts, what was sent in forms and the usage ledger stay. What the bot is can be saved as a file before, and imported again.',
      params: z.strictObject({ botId: idInput('bot') }),
      success: { status: 200, body: botDeletionSchema },
      errors: [],
      handle: ({ caller, params: { botId }, request }) => deleteBot(caller.scope, deps, { id: botId, trail: auditTrail(caller, request) }),
    }),
  ];
}
