import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { missingData } from './missing-data.ts';
import { findGiven } from './visitor-data.store.ts';

/**
 * Refuses a question with `visitor_data_required` where the bot wants required fields by now and this contact has not given them, or has
 * withdrawn. Asks the database only where it is due.
 */
export async function requireVisitorData(
  db: TenantDb,
  { collect }: BotConfig['chat'],
  asked: { botId: BotId; contactId: ContactId; turnCount: number; flow: string | undefined },
): Promise<void> {
  if (collect === null) return;
  if (missingData(collect, []).length === 0) return;
  if (collect.when === 'after' && asked.turnCount < collect.afterMessages) return;
  if (collect.when === 'flow' && asked.flow !== collect.flow) return;
  const { versions, names } = await findGiven(db, asked);
  if (versions.length === 0 || missingData(collect, names).length > 0) throw new AppError('visitor_data_required');
}
