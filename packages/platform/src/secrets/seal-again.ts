import { AppError } from '@parley/contract/errors';
import type { Id, IdKind } from '@parley/contract/ids';
import type { Database, IdentityDb, TenantDb } from '../database/tenancy.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';
import { replaceSealedValue, type SealedValue, type StoredPurpose, selectSealedValues } from './sealed-values.store.ts';
import type { SecretBox } from './secret-box.ts';

/** How the values of one column stand. */
export interface SealedColumnState {
  readonly purpose: StoredPurpose;
  /** Sealed under the current secret before the run. */
  current: number;
  /** Sealed under an earlier secret: found by a run that only looks, or sealed again by one that changes. */
  earlier: number;
  /** Their secret is not in the ring, or they were changed. */
  unreadable: number;
}

const batchSize = 100;

/**
 * Seals every stored secret again that an earlier secret of the ring sealed, so that the earlier one can be dropped. Works in
 * short transactions while servers run; may be stopped at any time and started again. With `change: false` it only looks.
 */
export async function sealAgain(database: Database, box: SecretBox, { change }: { change: boolean }): Promise<SealedColumnState[]> {
  const states: SealedColumnState[] = [];
  for (const purpose of Object.keys(sealedColumns) as StoredPurpose[]) {
    const state: SealedColumnState = { purpose, current: 0, earlier: 0, unreadable: 0 };
    for await (const transaction of transactionsTo(database, sealedColumns[purpose])) {
      for (let after: string | undefined, more = true; more; ) {
        const done = await transaction(async (db) => {
          const values = await selectSealedValues(db, purpose, { after, limit: batchSize, lock: change });
          const counts = { current: 0, earlier: 0, unreadable: 0 };
          for (const value of values) counts[await renew(db, box, purpose, value, change)]++;
          return { counts, last: values.at(-1)?.id, more: values.length === batchSize };
        });
        state.current += done.counts.current;
        state.earlier += done.counts.earlier;
        state.unreadable += done.counts.unreadable;
        after = done.last;
        more = done.more;
      }
    }
    states.push(state);
  }
  return states;
}

type Work<Result> = (db: TenantDb | IdentityDb) => Promise<Result>;
type Transact = <Result>(work: Work<Result>) => Promise<Result>;

/** The ways to all rows of a column: one for each tenant, or one for all. */
async function* transactionsTo(database: Database, { reach }: SealedColumn): AsyncGenerator<Transact> {
  if (reach === 'identity') {
    yield (work) => database.asIdentity('seal secrets again', work);
    return;
  }
  const tenants = await database.asSystem('seal secrets of all tenants again', (db) => db.selectFrom('tenants').select('id').execute());
  for (const { id } of tenants) {
    const scope = database.forTenant(id);
    yield (work) => scope.transaction(work);
  }
}

async function renew(
  db: TenantDb | IdentityDb,
  box: SecretBox,
  purpose: StoredPurpose,
  { id, owner, sealed }: SealedValue,
  change: boolean,
): Promise<'current' | 'earlier' | 'unreadable'> {
  const place = { owner: owner as Id<IdKind>, purpose };
  try {
    const text = box.open(place, sealed);
    if (box.isCurrent(sealed)) return 'current';
    if (change) await replaceSealedValue(db, purpose, { id, sealed: box.seal(place, text) });
    return 'earlier';
  } catch (error) {
    if (error instanceof AppError && error.code === 'secret_unreadable') return 'unreadable';
    throw error;
  }
}
