import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { sumUsage, type UsageSums } from './usage-events.store.ts';

/** Sums the ledger over a period, the current calendar month (UTC) by default. */
export async function summarizeUsage(
  scope: TenantScope,
  input: { from: Date | undefined; to: Date | undefined; now: Date },
): Promise<UsageSums & { from: Date; to: Date }> {
  const from = input.from ?? new Date(Date.UTC(input.now.getUTCFullYear(), input.now.getUTCMonth(), 1));
  const to = input.to ?? input.now;
  if (from >= to)
    throw new AppError('invalid_request', { details: { issues: [{ in: 'query', path: 'to', message: 'must be after from' }] } });
  const sums = await scope.transaction((db) => sumUsage(db, { from, to, bots: scope.bots }));
  return { from, to, ...sums };
}
