import type { WidgetAppearance } from '@parley/contract/widget';
import type { Embed } from './read-embed.ts';

/** How the bot's widget looks; undefined when the server does not say, for then it looks as it does by default. */
export async function loadAppearance({ base, language }: Embed, botId: string): Promise<WidgetAppearance | undefined> {
  try {
    const response = await fetch(`${base}v1/chat/appearances/${botId}?language=${language}`, { credentials: 'omit' });
    const found = response.ok && (await response.json());
    // What answers in the server's place, as a network that wants a visitor to sign in, says something else.
    return found.words && found;
  } catch {
    return undefined;
  }
}
