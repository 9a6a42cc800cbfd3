import {
  botConfigSchema,
  botDiffSchema,
  botSchema,
  botVersionSchema,
  botVersionSummarySchema,
  compareBotQuery,
  createBotBody,
  publishBotBody,
  rollBackBotBody,
  updateBotBody,
} from '@parley/contract/bots';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import { type Models, requireSupported } from '../models/public.ts';
import { toBotResponse, toVersionResponse, toVersionSummary } from './bot.ts';
import { compareBot } from './compare-bot.ts';
import { createBot } from './create-bot.ts';
import { botFileRoutes } from './files/bot-files.routes.ts';
import { getBot } from './get-bot.ts';
import { getVersion } from './get-version.ts';
import { listBots } from './list-bots.ts';
import { listVersions } from './list-versions.ts';
import { type PublishGate, publishBot } from './publish-bot.ts';
import { type KnownActions, requireKnownActions } from './require-known-actions.ts';
import { rollBackBot } from './roll-back-bot.ts';
import { updateBot } from './update-bot.ts';

const params = z.strictObject({ botId: idInput('bot') });
const tag = 'Bots';

export interface BotRouteDeps {
  readonly models: Pick<Models, 'of'>;
  readonly actions: KnownActions;
  readonly gatePublishing: PublishGate;
}

/** Endpoints to create, change and publish bots. */
export function botRoutes({ models, actions, gatePublishing }: BotRouteDeps) {
  return [
    ...botFileRoutes({ models, actions }),
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
      handle: async ({ caller, body, request }) => {
        const before = botConfigSchema.parse({});
        await requireSupported(caller.scope, models, { before, draft: body.draft });
        await requireKnownActions(caller.scope, actions, { before, draft: body.draft });
        return toBotResponse(await createBot(caller.scope, { ...body, trail: auditTrail(caller, request) }));
      },
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
      description:
        'A draft is replaced whole: what it leaves out goes back to its default. What its model does not take, and an action that there is none of, is refused by its name.',
      params,
      body: updateBotBody,
      success: { status: 200, body: botSchema },
      errors: ['conflict', 'plan_feature_missing'],
      handle: async ({ caller, params: { botId }, body, request }) => {
        if (body.draft !== undefined) {
          const { draft: before } = await getBot(caller.scope, botId);
          await requireSupported(caller.scope, models, { before, draft: body.draft });
          await requireKnownActions(caller.scope, actions, { before, draft: body.draft });
        }
        return toBotResponse(await updateBot(caller.scope, { ...body, id: botId, trail: auditTrail(caller, request) }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/publish',
      access: 'bots.write',
      tag,
      summary: 'Publish the draft',
      description:
        'Conversations that are going on stay with the version they began with. Where the bot has answer tests, they must have been run against exactly this draft: `answer_tests_pending` starts that run and names it, to be tried again when it has ended.',
      params,
      body: publishBotBody,
      success: { status: 200, body: botSchema },
      errors: ['conflict', 'answer_tests_pending', 'answer_tests_regressed'],
      handle: async ({ caller, params: { botId }, body: { overrideAnswerTests, ...body }, request }) => {
        const trail = auditTrail(caller, request);
        const { revision, checked } = await gatePublishing(caller.scope, { botId, override: overrideAnswerTests, trail });
        return toBotResponse(await publishBot(caller.scope, { ...body, revision: body.revision ?? revision, id: botId, trail, checked }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/roll-back',
      access: 'bots.write',
      tag,
      summary: 'Roll back to an earlier version',
      description: 'Publishes what that version decided as a new version. The draft stays as it is.',
      params,
      body: rollBackBotBody,
      success: { status: 200, body: botSchema },
      errors: [],
      handle: async ({ caller, params: { botId }, body, request }) =>
        toBotResponse(await rollBackBot(caller.scope, { ...body, id: botId, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/versions',
      access: 'bots.read',
      tag,
      summary: "List a bot's versions",
      params,
      query: pageQuery,
      success: { status: 200, body: pageOf(botVersionSummarySchema) },
      errors: [],
      handle: async ({ caller, params: { botId }, query }) => {
        const page = await listVersions(caller.scope, { ...query, botId });
        return { ...page, items: page.items.map(toVersionSummary) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/versions/{number}',
      access: 'bots.read',
      tag,
      summary: 'Read a version',
      params: z.strictObject({ botId: idInput('bot'), number: z.coerce.number().int().positive().max(2_147_483_647) }),
      success: { status: 200, body: botVersionSchema },
      errors: [],
      handle: async ({ caller, params }) => toVersionResponse(await getVersion(caller.scope, params)),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/diff',
      access: 'bots.read',
      tag,
      summary: 'Compare two states of a bot',
      description: 'Each of `from` and `to` is the number of a version, or `draft`.',
      params,
      query: compareBotQuery,
      success: { status: 200, body: botDiffSchema },
      errors: [],
      handle: ({ caller, params: { botId }, query }) => compareBot(caller.scope, { ...query, botId }),
    }),
  ];
}
