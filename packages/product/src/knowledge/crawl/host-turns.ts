import type { Database } from '@parley/platform/database/tenancy';
import { putOffTurns, takeTurn } from './host-visits.store.ts';

interface HostTurnsDeps {
  readonly database: Database;
  readonly now: () => number;
}

/** Takes a turn at a host, among all tenants and processes, and gives the milliseconds until it comes. */
export async function takeHostTurn({ database, now }: HostTurnsDeps, host: string, spacingMs: number): Promise<number> {
  const at = now();
  const turn = await database.asSystem('take a turn at a web site', (db) => takeTurn(db, host, new Date(at), spacingMs));
  return Math.max(0, turn.getTime() - at);
}

/** Leaves a host alone for a while that said it is asked too much. */
export async function pauseHost({ database, now }: HostTurnsDeps, host: string, ms: number): Promise<void> {
  await database.asSystem('leave a web site alone', (db) => putOffTurns(db, host, new Date(now() + ms)));
}
