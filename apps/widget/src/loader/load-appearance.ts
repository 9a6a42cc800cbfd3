import type { WidgetAppearance } from '@parley/contract/widget';
import type { Embed } from './read-embed.ts';

/** How the bot's widget looks; undefined when the server does not say, for then it looks as it does by default. */
export async function loadAppearance({ base, language }: Embed, botId: string): Promise<WidgetAppearance | undefined> {
  try {
    const response = await fetch(`${base}v1/chat/appearances/${botId}?language=${language}`, { credentials: 'omit' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
