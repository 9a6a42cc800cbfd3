import { useRef } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { useExchanges } from '../../../api/use-exchanges.ts';
import type { Bot } from '../use-bots.ts';

interface Held {
  readonly sessionToken: string;
  readonly expiresAt: string;
  readonly revision: number;
}

/** How long before its end a session is not begun to be asked in. */
const marginMs = 60_000;

/** Talks with the saved draft of a bot. Once the draft has changed, the next question begins a new conversation with it. */
export function usePlayground(bot: Bot) {
  const { api } = useTenant();
  const held = useRef<Held>(undefined);
  return useExchanges(async () => {
    const { current } = held;
    if (current !== undefined && current.revision === bot.revision && Date.parse(current.expiresAt) - Date.now() > marginMs) return current;
    held.current = await take(api.POST('/v1/bots/{botId}/playground', { params: { path: { botId: bot.id } } }));
    return held.current;
  });
}
