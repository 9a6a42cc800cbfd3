import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { AnyCaller } from './limits/counters-of.ts';

/**
 * Throws `not_found` when a request of somebody who is restricted to some bots names another one, in a field called `botId` or
 * `botIds` of its path, query or body. What belongs to a bot without naming it is for the use case to look at.
 */
export function requireBotsInReach(caller: AnyCaller, input: { params: unknown; query: unknown; body: unknown }): void {
  if (caller === null || !('scope' in caller) || caller.scope.bots === undefined) return;
  const { bots } = caller.scope;
  for (const part of [input.params, input.query, input.body])
    for (const id of botIdsIn(part)) if (!bots.has(id)) throw new AppError('not_found');
}

function botIdsIn(value: unknown): BotId[] {
  if (Array.isArray(value)) return value.flatMap(botIdsIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    if (name !== 'botId' && name !== 'botIds') return botIdsIn(item);
    return (Array.isArray(item) ? item : [item]).filter((id): id is BotId => typeof id === 'string');
  });
}
