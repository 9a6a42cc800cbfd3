import { idInput } from '@parley/contract/ids';
import { appearanceQuery, appearanceSchema } from '@parley/contract/widget';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { hostedPage } from './hosted-page.ts';
import type { PublishedBotDeps } from './published-bot.ts';
import { readAppearance } from './read-appearance.ts';

const params = z.strictObject({ botId: idInput('bot') });

/** Endpoints that a page calls before anybody talks to a bot. */
export function appearanceRoutes(deps: PublishedBotDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/chat/appearances/{botId}',
      access: 'public',
      limit: 'usual',
      crossOrigin: true,
      tag: 'Chat',
      summary: 'Read how a widget looks',
      description: 'What a page needs to paint a bot’s launcher. Browsers keep it for five minutes.',
      params,
      query: appearanceQuery,
      success: { status: 200, body: appearanceSchema },
      errors: ['not_found', 'tenant_suspended', 'bot_not_published'],
      handle: async ({ params: { botId }, query: { language }, reply }) => {
        const appearance = await readAppearance(deps, { botId, language });
        reply.header('cache-control', 'public, max-age=300, stale-while-revalidate=86400');
        return appearance;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/c/{botId}',
      access: 'public',
      limit: 'usual',
      tag: 'Chat',
      summary: 'The chat as a page of its own',
      params,
      success: { status: 200, contentType: 'text/html; charset=utf-8' },
      errors: ['not_found', 'tenant_suspended', 'bot_not_published'],
      hidden: true,
      handle: ({ params: { botId }, request }) => hostedPage(deps, { botId, acceptLanguage: request.header('accept-language') }),
    }),
  ];
}
