import type { BotId } from '@parley/contract/ids';
import { themeCss } from '@parley/contract/theme';
import type { WidgetAppearance, WidgetConfig, WidgetLanguage } from '@parley/contract/widget';
import { launcherCss } from './launcher-css.ts';
import { launcherWords } from './locales/launcher-words.ts';
import { type PublishedBotDeps, publishedBot } from './published-bot.ts';

const iconPaths: Record<WidgetConfig['launcherIcon'], string> = {
  bubble: 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.8A8.5 8.5 0 1 1 21 11.5Z',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  spark: 'M12 3l2 6.5 6.5 2.5-6.5 2.5L12 21l-2-6.5L3.5 12 10 9.5 12 3Z',
};

/** What a page needs to paint the widget of a published bot, in one language. */
export async function readAppearance(
  deps: PublishedBotDeps,
  { botId, language }: { botId: BotId; language: WidgetLanguage },
): Promise<WidgetAppearance> {
  const { widget, flows } = (await publishedBot(deps, botId)).config;
  const { position, layout, launcherIcon, launcherText, title, showAvatar, openAfterSeconds, sound, texts } = widget;
  return {
    css: themeCss(widget) + launcherCss,
    position,
    layout,
    iconPath: iconPaths[launcherIcon],
    launcherText,
    title,
    showAvatar,
    openAfterSeconds,
    actsAlone: openAfterSeconds !== null || flows.some(({ visit }) => visit !== null),
    sound,
    // What a button shows has to be in its name, so that it can be called by it.
    words: { ...launcherWords[language], ...(launcherText !== '' && { openChat: launcherText }) },
    texts: texts[language] ?? {},
  };
}
