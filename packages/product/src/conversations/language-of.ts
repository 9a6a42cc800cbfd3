import type { BotConfig } from '@parley/contract/bots';
import type { WidgetLanguage } from '@parley/contract/widget';
import { spokenLanguage } from '../bots/public.ts';

/** The language of what is said that nobody wrote for a bot: the bot's own where it has one, else the visitor's, else English. */
export function languageOf(config: Pick<BotConfig, 'language'>, visitors: WidgetLanguage | undefined): WidgetLanguage {
  return spokenLanguage(config, visitors) ?? 'en';
}
