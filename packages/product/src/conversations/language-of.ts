import type { BotConfig } from '@parley/contract/bots';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';

/** The language of what is said that nobody wrote for a bot: the bot's own where it has one, else the visitor's, else English. */
export function languageOf({ language }: Pick<BotConfig, 'language'>, visitors: WidgetLanguage | undefined): WidgetLanguage {
  const own = widgetLanguages.find((each) => each === language.split('-')[0]);
  return own ?? visitors ?? 'en';
}
