import type { FlowOpening } from '@parley/contract/flows';
import type { BotId } from '@parley/contract/ids';
import type { OriginCheck } from '../allows-origin.ts';
import { findOfferedBot, type OfferedBotDeps } from '../find-offered-bot.ts';
import { flowOpenings } from './flow-openings.ts';

/** The flows a page's widget starts by itself, before anybody has a session. */
export async function readOpenings(deps: OfferedBotDeps, input: { botId: BotId } & OriginCheck): Promise<FlowOpening[]> {
  const { config } = await findOfferedBot(deps, input);
  return flowOpenings(config.flows);
}
