import { AppError } from '@parley/contract/errors';
import type { ContactId, TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { type RunningTurns, turnKey } from './running-turns.ts';
import { findTurn } from './turns.store.ts';

/** Ends a contact's running turn, in whichever process it runs. Stopping one that has ended does nothing. */
export async function stopTurn(
  scope: TenantScope,
  deps: { running: RunningTurns; events: EventLog },
  input: { turnId: TurnId; contactId: ContactId },
): Promise<void> {
  const turn = await scope.transaction((db) => findTurn(db, input.turnId));
  if (turn === undefined || turn.contactId !== input.contactId) throw new AppError('not_found');
  if (turn.status !== 'running') return;
  const key = turnKey(scope.tenantId, turn.id);
  if (!deps.running.interrupt(key, 'stopped')) deps.events.signal(key, 'stop');
}
