import { AppError } from '@parley/contract/errors';
import type { BotId, TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { findTenantOfBot as lookUp } from './bots.store.ts';

/** Says whose bot a widget was embedded with. The id is public, so this grants nothing by itself. */
export async function findTenantOfBot(database: Database, id: BotId): Promise<TenantId> {
  const tenantId = await database.asSystem('find the tenant of a bot', (db) => lookUp(db, id));
  if (tenantId === undefined) throw new AppError('not_found');
  return tenantId;
}
