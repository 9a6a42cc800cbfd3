import { AppError } from '@parley/contract/errors';
import { formatId, idInput } from '@parley/contract/ids';
import { completionBody, completionChunkSchema, completionSchema, openAiModelListSchema, openAiModelSchema } from '@parley/contract/openai';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { type Bot, getBot, listBots } from '../../bots/public.ts';
import { askCompletion, type CompletionDeps } from './ask-completion.ts';
import { complete } from './complete.ts';
import { streamCompletion } from './stream-completion.ts';

const tag = 'OpenAI-compatible';
const modelErrors = ['model_unavailable', 'model_rate_limited', 'model_timeout', 'model_rejected'] as const;

/** Endpoints in the form of OpenAI's API: each published bot is a model. */
export function openAiRoutes(deps: CompletionDeps & { now: () => number }) {
  return [
    defineRoute({
      method: 'get',
      path: '/openai/v1/models',
      access: 'bots.read',
      openAiErrors: true,
      tag,
      summary: 'List the bots as models',
      success: { status: 200, body: openAiModelListSchema },
      errors: [],
      handle: async ({ caller }) => {
        const bots = await allBots(caller.scope);
        return { object: 'list' as const, data: bots.filter(({ published }) => published !== null).map(toModel) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/openai/v1/models/{botId}',
      access: 'bots.read',
      openAiErrors: true,
      tag,
      summary: 'Show a bot as a model',
      params: z.strictObject({ botId: idInput('bot') }),
      success: { status: 200, body: openAiModelSchema },
      errors: [],
      handle: async ({ caller, params }) => {
        const bot = await getBot(caller.scope, params.botId);
        if (bot.published === null) throw new AppError('not_found');
        return toModel(bot);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/openai/v1/chat/completions',
      access: 'bots.ask',
      limit: 'turn',
      maxBodyBytes: 1024 * 1024,
      openAiErrors: true,
      tag,
      summary: 'Ask a bot in the form of Chat Completions',
      description:
        'Takes what clients of OpenAI send, with a bot as the `model`. Answers whole, or in chunks with `stream`; citations come as `annotations`. An `Idempotency-Key` keeps a repeated request from being answered twice.',
      body: completionBody,
      success: { status: 200, body: completionSchema, eventStream: completionChunkSchema },
      errors: ['not_found', 'bot_not_published', 'turn_in_progress', 'question_limit_reached', 'unavailable', ...modelErrors],
      handle: async ({ caller, body, request }) => {
        const asked = await askCompletion(caller, deps, { body, retryKey: request.header('idempotency-key'), signal: request.signal });
        if (body.stream !== true) return complete(caller.scope, asked, deps.now());
        return streamCompletion(caller.scope, asked, { now: deps.now(), includeUsage: body.stream_options?.include_usage === true });
      },
    }),
  ];
}

async function allBots(scope: TenantScope): Promise<Bot[]> {
  const bots: Bot[] = [];
  for (let cursor: string | undefined, isDone = false; !isDone; ) {
    const page = await listBots(scope, { limit: 100, cursor });
    bots.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    isDone = cursor === undefined;
  }
  return bots;
}

function toModel({ id, createdAt }: Bot) {
  return { id: formatId('bot', id), object: 'model' as const, created: Math.floor(createdAt.getTime() / 1000), owned_by: 'parley' };
}
