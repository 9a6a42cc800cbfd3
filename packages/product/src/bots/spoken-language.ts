import type { BotConfig } from '@parley/contract/bots';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';

/** The language a bot speaks with a visitor where nobody wrote its words: its own where it has one, else the visitor's; undefined when neither is known. */
export function spokenLanguage(
  { language }: Pick<BotConfig, 'language'>,
  visitors: WidgetLanguage | undefined,
): WidgetLanguage | undefined {
  return widgetLanguageOf(language) ?? visitors;
}

/** The language of the widget that a tag such as `de-CH` names. */
export function widgetLanguageOf(tag: string): WidgetLanguage | undefined {
  return widgetLanguages.find((each) => each === tag.split('-')[0]?.toLowerCase());
}
