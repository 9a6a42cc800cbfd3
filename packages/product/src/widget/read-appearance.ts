import type { BotId } from '@parley/contract/ids';
import type { WidgetAppearance, WidgetLanguage } from '@parley/contract/widget';
import { hasPlanFeature } from '../plans/public.ts';
import { appearanceOf } from './appearance-of.ts';
import { type PublishedBotDeps, publishedBot } from './published-bot.ts';

/** What a page needs to paint the widget of a published bot, in one language. */
export async function readAppearance(
  deps: PublishedBotDeps,
  { botId, language }: { botId: BotId; language: WidgetLanguage },
): Promise<WidgetAppearance> {
  const { config, scope } = await publishedBot(deps, botId);
  const { widget, flows } = config;
  return appearanceOf(widget, {
    language,
    startsFlows: flows.some(({ visit }) => visit !== null),
    // Asked where it matters only: nearly every page that is opened comes by here.
    mayHideBranding: !widget.branding && (await scope.transaction((db) => hasPlanFeature(db, 'remove_branding'))),
  });
}
