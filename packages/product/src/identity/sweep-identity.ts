import type { Identity } from './identity.ts';
import { deleteEnded, type Ended, sweptTables } from './sweep-identity.store.ts';

const day = 24 * 3_600_000;
/** Tokens of a client that signed out or was thrown out are known for so long, to say what became of them. */
const keptAfterRevokingMs = 30 * day;
const usualBatch = 1_000;

/**
 * Deletes what has ended and nobody can use any more: sessions, tokens of clients, links, challenges and codes, and the answers of
 * identity providers that were used. Each batch is a short transaction of its own, so signing in goes on meanwhile; two processes
 * that sweep at once do not wait for one another. Returns how many rows went.
 */
export async function sweepIdentity(
  { database, now, lifetimes }: Pick<Identity, 'database' | 'now' | 'lifetimes'>,
  batch = usualBatch,
): Promise<number> {
  const ended: Ended = {
    now: new Date(now()),
    oldestSession: new Date(now() - lifetimes.absoluteMs),
    oldestRevoked: new Date(now() - keptAfterRevokingMs),
  };
  let total = 0;
  for (const table of sweptTables) {
    for (let deleted = batch; deleted === batch; total += deleted)
      deleted = await database.asIdentity('delete what has ended', (db) => deleteEnded(db, table, ended, batch));
  }
  return total;
}
