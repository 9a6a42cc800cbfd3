import type { BotConfig } from '@parley/contract/bots';
import { isOpen } from './is-open.ts';

/** What a bot says at this moment where it has no answer: with an offer to reach people, also that none of them is there. */
export function fallbackAt({ fallbackText, fallbackOffer, hours }: BotConfig, at: Date): string {
  return hours === null || fallbackOffer === 'none' || isOpen(hours, at) ? fallbackText : `${fallbackText}\n\n${hours.closedText}`;
}
