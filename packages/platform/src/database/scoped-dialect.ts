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

/**
 * Says that the next query of the transaction that is open now is its last: the commit travels with it and costs no round trip of its
 * own. Whatever `work` does after it must not be able to fail, and a further query is refused.
 */
export function commitWithNext(): void {
  const open = currentTransaction();
  if (open === undefined) throw new Error('no transaction is open');
  open.endsWithNext = true;
}

/**
 * Says that the transaction that is open now only reads, and needs no moment that all its queries see: where statements travel together
 * each of them is begun and committed along with itself, so that the end costs no round trip of its own.
 */
export function commitWithEach(): void {
  const open = currentTransaction();
  if (open === undefined) throw new Error('no transaction is open');
  open.endsWithEach = true;
}

/** A kysely dialect over `pool` whose transactions begin, choose their role and name their tenant along with their first query where that pays. */
export function scopedDialect(pool: pg.Pool, options: ConstructorParameters<typeof ScopedDriver>[1]): Dialect {
  return {
    createAdapter: (): DialectAdapter => new PostgresAdapter(),
    createDriver: () => new ScopedDriver(pool, options),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
