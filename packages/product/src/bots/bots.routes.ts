import { botSchema, createBotBody, updateBotBody } from '@parley/contract/bots';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { toBotResponse } from './bot.ts';
import { createBot } from './create-bot.ts';
import { getBot } from './get-bot.ts';
import { listBots } from './list-bots.ts';
import { publishBot } from './publish-bot.ts';
import { updateBot } from './update-bot.ts';

const params = z.strictObject({ botId: idInput('bot') });
const tag = 'Bots';

/** Endpoints to create, change and publish bots. */
export function botRoutes() {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/bots',
      access: 'bots.read',
      tag,
      summary: 'List bots',
      query: pageQuery,
      success: { status: 200, body: pageOf(botSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listBots(caller.scope, query);
        return { ...page, items: page.items.map(toBotResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots',
      access: 'bots.write',
      tag,
      summary: 'Create a bot',
      body: createBotBody,
      success: { status: 201, body: botSchema },
      errors: ['plan_limit_reached'],
      handle: async ({ caller, body }) => toBotResponse(await createBot(caller.scope, body)),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}',
      access: 'bots.read',
      tag,
      summary: 'Read a bot',
      params,
      success: { status: 200, body: botSchema },
      errors: [],
      handle: async ({ caller, params: { botId } }) => toBotResponse(await getBot(caller.scope, botId)),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/bots/{botId}',
      access: 'bots.write',
      tag,
      summary: "Change a bot's name or draft",
      description: 'A draft is replaced whole: what it leaves out goes back to its default.',
      params,
      body: updateBotBody,
      success: { status: 200, body: botSchema },
      errors: [],
      handle: async ({ caller, params: { botId }, body }) => toBotResponse(await updateBot(caller.scope, { ...body, id: botId })),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/publish',
      access: 'bots.write',
      tag,
      summary: 'Publish the draft',
      params,
      success: { status: 200, body: botSchema },
      errors: [],
      handle: async ({ caller, params: { botId } }) => toBotResponse(await publishBot(caller.scope, botId)),
    }),
  ];
}
