import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BegunTurn } from '../turn.ts';
import type { Handoff } from './handoff.ts';

type Offering = Pick<BotConfig, 'chat' | 'actions'>;

/** Whether visitors of a bot may ask for a person at any time. */
export function offersPerson({ chat, actions }: Offering): boolean {
  return chat.person || actions.includes('hand_off');
}

/** Why no bot answers a question; undefined where one does. Asking for a person where the bot offers none is `forbidden`. */
export function personOf(config: Offering, { asked, handoff }: { asked: true | undefined; handoff: Handoff | null }): BegunTurn['person'] {
  if (handoff !== null) return { has: handoff };
  if (asked === undefined) return undefined;
  if (!offersPerson(config)) throw new AppError('forbidden');
  return { asked };
}
