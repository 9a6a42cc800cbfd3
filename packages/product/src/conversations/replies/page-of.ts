import { formatId } from '@parley/contract/ids';
import type { VisitorCaller } from '@parley/platform/http/caller';

/**
 * Where a visitor's browser finds its conversation again: the site that embeds the bot, or the bot's own page. The session is bound to the
 * origin, which its bot allows; undefined where that is no site.
 */
export function pageOf({ origin, botId }: Pick<VisitorCaller, 'origin' | 'botId'>, ownOrigins: readonly string[]): string | undefined {
  if (!/^https?:\/\//.test(origin)) return undefined;
  return ownOrigins.includes(origin) ? `${origin}/c/${formatId('bot', botId)}` : `${origin}/`;
}
