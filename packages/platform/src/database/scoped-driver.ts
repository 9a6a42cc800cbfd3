import { AppError } from '@parley/contract/errors';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';
import { currentTransaction } from './transaction-context.ts';
import { isAnswerTimeout } from './translate-error.ts';

/**
 * Lends each transaction a connection of its own and takes it back for good when the transaction ends. kysely's own driver
 * lends the same object again and again, so a query that a failed `Promise.all` left behind would run after the rollback:
 * outside any tenant, or inside the next one's transaction.
 */
export class ScopedDriver implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return new LentConnection(await this.#pool.connect());
    } catch (cause) {
      throw new AppError('unavailable', { cause, message: 'no connection to the database' });
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const open = currentTransaction();
    if (open === undefined) throw new Error('a transaction was begun outside a scope');
    const lent = lentConnection(connection);
    try {
      await lent.send(open.begin);
    } catch (cause) {
      // `begin` may have worked and the choice of the role failed: nobody may get this connection as it is.
      lent.discard();
      throw new AppError('unavailable', { cause, message: 'the database refused to begin a transaction' });
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const lent = lentConnection(connection);
    lent.end();
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and `work` went on as if it had not.
    if ((await lent.send('commit')) !== 'COMMIT') throw lent.failure ?? new Error('the transaction was rolled back instead of committed');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const lent = lentConnection(connection);
    lent.end();
    // What made the transaction fail is worth more than that the rollback failed: closing the connection rolls back too.
    await lent.send('rollback').catch(() => lent.discard());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    lentConnection(connection).release();
  }

  /** The pool is closed by whoever opened it. */
  async destroy(): Promise<void> {}
}

class LentConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #ended = false;
  #discarded = false;
  /** What the first query that failed said. */
  failure: unknown;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended) throw new Error('a query was sent after its transaction had ended');
    try {
      const { command, rowCount, rows } = await this.#client.query(query.sql, [...query.parameters]);
      const changes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
      return changes ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as Row[] };
    } catch (error) {
      this.failure ??= error;
      // A server that did not answer would not answer the rollback either.
      if (isAnswerTimeout(error)) this.discard();
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are not streamed: read them in pages');
  }

  /** Sends a statement of the transaction itself and yields its command tag. */
  async send(sql: string): Promise<string | undefined> {
    if (this.#discarded) return undefined;
    const result = await this.#client.query(sql);
    return result.command;
  }

  /** From now on its queries are refused. */
  end(): void {
    this.#ended = true;
  }

  /** Closes the connection when it is released, instead of lending it to somebody else. */
  discard(): void {
    this.#discarded = true;
  }

  release(): void {
    this.#ended = true;
    this.#client.release(this.#discarded);
  }
}

function lentConnection(connection: DatabaseConnection): LentConnection {
  if (!(connection instanceof LentConnection)) throw new TypeError('not a connection of this driver');
  return connection;
}
