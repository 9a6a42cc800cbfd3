import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { requirePlanRoom } from '../plans/public.ts';
import type { Bot } from './bot.ts';
import { countAllBots, findBot, insertBot } from './bots.store.ts';

/** Creates a bot with a draft; what the draft leaves out gets its default. Nobody can talk to it before it is published. A key that is restricted to bots makes no others; on a plan without room it throws `plan_limit_reached`. */
export async function createBot(scope: TenantScope, input: { name: string; draft?: Partial<BotConfig>; trail: AuditTrail }): Promise<Bot> {
  if (scope.bots !== undefined) throw new AppError('forbidden');
  return scope.transaction(async (db) => {
    await requirePlanRoom(db, 'bots', { count: () => countAllBots(db) });
    const id = newId('bot');
    await insertBot(db, { id, name: input.name, draft: botConfigSchema.parse(input.draft ?? {}) });
    await recordAudit(db, input.trail, { action: 'bot.created', target: { kind: 'bot', id }, after: { name: input.name } });
    const bot = await findBot(db, id);
    if (bot === undefined) throw new AppError('internal', { message: 'a bot was not there after it was inserted' });
    return bot;
  });
}
