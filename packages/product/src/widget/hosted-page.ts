import { AppError } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';
import { frameAncestors } from './frame-ancestors.ts';
import { type PublishedBotDeps, publishedBot } from './published-bot.ts';
import { scriptPage } from './script-page.ts';

/** The chat as a page of its own, which the sites that may embed the bot may also frame. Nothing a tenant wrote is in its HTML. */
export async function hostedPage(deps: PublishedBotDeps, input: { botId: BotId; acceptLanguage: string | undefined }): Promise<Response> {
  const { config } = await publishedBot(deps, input.botId);
  if (!config.allowedOrigins.includes('same-origin')) throw new AppError('not_found');
  return scriptPage({
    title: 'Chat',
    language: preferredLanguage(input.acceptLanguage ?? ''),
    script: { src: '/widget.js', 'data-bot': formatId('bot', input.botId), 'data-layout': 'page' },
    meta: { 'color-scheme': 'light dark' },
    frameAncestors: frameAncestors(config.allowedOrigins),
    policy: ["require-trusted-types-for 'script'", "trusted-types 'none'"],
  });
}

function preferredLanguage(accepted: string): WidgetLanguage {
  const wishes = accepted.split(',').map((wish) => wish.trim().slice(0, 2).toLowerCase());
  return wishes.flatMap((wish) => widgetLanguages.filter((language) => language === wish))[0] ?? 'en';
}
