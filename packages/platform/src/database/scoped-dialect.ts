import { type Dialect, type DialectAdapter, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { ScopedDriver } from './scoped-driver.ts';
import { currentTransaction } from './transaction-context.ts';

/**
 * Calls `listener` once the transaction that is open now has committed; never if it is rolled back. What the listener throws
 * is reported and changes nothing: the rows are already stored.
 */
export function afterCommit(listener: () => void): void {
  const open = currentTransaction();
  if (open === undefined) throw new Error('no transaction is open');
  open.committed.push(listener);
}

/** A kysely dialect over `pool` whose transactions begin, choose their role and name their tenant in one round trip. */
export function scopedDialect(pool: pg.Pool): Dialect {
  return {
    createAdapter: (): DialectAdapter => new PostgresAdapter(),
    createDriver: () => new ScopedDriver(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
