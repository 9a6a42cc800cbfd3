import type { BotConfig } from './draft-context.ts';

/** The draft in the text of a bot's file; undefined for any other text. What of it is not accepted the API says when it is saved. */
export function readBotFile(text: string): Partial<BotConfig> | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('parley' in file) || file.parley !== 'bot/1') return undefined;
    return 'draft' in file && typeof file.draft === 'object' && file.draft !== null ? file.draft : undefined;
  } catch {
    return undefined;
  }
}
