import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseConnection, DialectAdapter } from 'kysely';
import { CompiledQuery, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler, type Dialect } from 'kysely';
import type pg from 'pg';

/** What an asynchronous flow of control has open: the statement that began its transaction, and what waits for its commit. */
export interface OpenTransaction {
  readonly begin: string;
  readonly committed: (() => void)[];
}

/** Tells whether code already runs inside a transaction. On one connection a second one would wait for ever. */
export const openTransactions = new AsyncLocalStorage<OpenTransaction>();

/** Calls `listener` once the transaction that is open now has committed; never if it is rolled back. */
export function afterCommit(listener: () => void): void {
  const open = openTransactions.getStore();
  if (open === undefined) throw new Error('no transaction is open');
  open.committed.push(listener);
}

/** A kysely dialect over `pool` whose transactions begin, choose their role and name their tenant in one round trip. */
export function scopedDialect(pool: pg.Pool): Dialect {
  return {
    createAdapter: (): DialectAdapter => new PostgresAdapter(),
    createDriver: () => new ScopedDriver({ pool }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class ScopedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const open = openTransactions.getStore();
    if (open === undefined) throw new Error('a transaction was begun outside a scope');
    await connection.executeQuery(CompiledQuery.raw(open.begin));
  }
}
