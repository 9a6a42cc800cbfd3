import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';

/** Whether whoever acts may see and change rules for a bot, or for every bot (null): who is restricted to some bots, for those alone. */
export function mayRule(scope: TenantScope, botId: BotId | null): boolean {
  return scope.bots === undefined || (botId !== null && scope.bots.has(botId));
}
