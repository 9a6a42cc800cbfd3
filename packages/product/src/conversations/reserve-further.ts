import type { TenantScope } from '@parley/platform/database/tenancy';
import { announceSpendAlerts } from '../models/public.ts';
import type { BegunTurn } from './turn.ts';
import { addReservation } from './turn-spend.store.ts';

/**
 * Holds back what one more call of a running turn may cost, beside what it holds already; false when a limit has no room for it. All of
 * it is settled when the turn ends.
 */
export async function reserveFurther(scope: TenantScope, turn: BegunTurn, worstUsd: string | null): Promise<boolean> {
  if (turn.spendKeys.length === 0) return true;
  if (worstUsd === null) return false;
  return scope.transaction(async (db) => {
    const { fitted, reservation, alerts } = await addReservation(db, turn.id, { keys: turn.spendKeys, usd: worstUsd });
    await announceSpendAlerts(db, alerts);
    if (fitted) turn.reservation = reservation ?? undefined;
    return fitted;
  });
}
