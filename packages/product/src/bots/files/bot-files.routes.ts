import { botConfigSchema, botFileQuery, botFileSchema, botFileText, botSchema } from '@parley/contract/bots';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { type Models, requireSupported } from '../../models/public.ts';
import { toBotResponse } from '../bot.ts';
import { createBot } from '../create-bot.ts';
import { getBot } from '../get-bot.ts';
import { type KnownActions, requireKnownActions } from '../require-known-actions.ts';
import { readBotFile } from './read-bot-file.ts';
import { writeBotFile } from './write-bot-file.ts';

const tag = 'Bots';
const text = 'text/plain; charset=utf-8';

/** Endpoints about bots as files of YAML or JSON. */
export function botFileRoutes({ models, actions }: { models: Pick<Models, 'of'>; actions: KnownActions }) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/bot-files',
      access: 'bots.write',
      tag,
      summary: 'Create a bot from a file',
      description: 'The text of a file of YAML or JSON, as `parley bot pull` writes it. What is wrong with it is told with its line.',
      body: botFileText,
      success: { status: 201, body: botSchema },
      errors: ['plan_limit_reached'],
      handle: async ({ caller, body, request }) => {
        const { name, draft } = readBotFile(body.file);
        const before = botConfigSchema.parse({});
        await requireSupported(caller.scope, models, { before, draft });
        await requireKnownActions(caller.scope, actions, { before, draft });
        return toBotResponse(await createBot(caller.scope, { name, draft, trail: auditTrail(caller, request) }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bot-files/read',
      access: 'bots.read',
      tag,
      summary: 'Read a file of a bot',
      description: 'Gives what the text of a file of YAML or JSON says, and stores nothing. What is wrong with it is told with its line.',
      body: botFileText,
      success: { status: 200, body: botFileSchema },
      errors: [],
      handle: async ({ body }) => readBotFile(body.file),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/file',
      access: 'bots.read',
      tag,
      summary: 'Read a bot as a file',
      description: 'The name and the draft of a bot as the text of a file, which `POST /v1/bot-files` and `parley bot push` take.',
      params: z.strictObject({ botId: idInput('bot') }),
      query: botFileQuery,
      success: { status: 200, contentType: text },
      errors: [],
      handle: async ({ caller, params: { botId }, query: { format } }) => {
        const { name, draft } = await getBot(caller.scope, botId);
        return new Response(writeBotFile({ parley: 'bot/1', name, draft }, format), {
          headers: {
            'content-type': text,
            'content-disposition': `attachment; filename="bot.${format}"`,
            'cache-control': 'no-store',
          },
        });
      },
    }),
  ];
}
