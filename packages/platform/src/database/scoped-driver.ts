import { AppError } from '@parley/contract/errors';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';
import { keptName, keptOn, settingsOfPlan } from './kept-plan.ts';
import { currentTransaction, type OpenTransaction } from './transaction-context.ts';
import { TransactionQuery, type TransactionStatement } from './transaction-query.ts';
import { isAnswerTimeout, isStalePlan } from './translate-error.ts';

/**
 * Lends each transaction a connection of its own and takes it back for good when the transaction ends. kysely's own driver
 * lends the same object again and again, so a query that a failed `Promise.all` left behind would run after the rollback:
 * outside any tenant, or inside the next one's transaction.
 */
export class ScopedDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #together: boolean;

  /** `together`: what begins and ends a transaction travels with its queries. The embedded engine takes longer over it that way. */
  constructor(pool: pg.Pool, { together }: { together: boolean }) {
    this.#pool = pool;
    this.#together = together;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return new LentConnection(await this.#pool.connect(), this.#together);
    } catch (cause) {
      throw new AppError('unavailable', { cause, message: 'no connection to the database' });
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const open = currentTransaction();
    if (open === undefined) throw new Error('a transaction was begun outside a scope');
    await lentConnection(connection).begin(open);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const lent = lentConnection(connection);
    lent.end();
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and `work` went on as if it had not.
    if ((await lent.commit()) !== 'COMMIT') throw lent.failure ?? new Error('the transaction was rolled back instead of committed');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const lent = lentConnection(connection);
    lent.end();
    // What made the transaction fail is worth more than that the rollback failed: closing the connection rolls back too.
    await lent.rollback().catch(() => lent.discard());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    lentConnection(connection).release();
  }

  /** The pool is closed by whoever opened it. */
  async destroy(): Promise<void> {}
}

class LentConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #together: boolean;
  /** The transaction it was lent for. */
  #open: OpenTransaction | undefined;
  #begun = false;
  #committed = false;
  #ended = false;
  #discarded = false;
  /** What the first query that failed said. */
  failure: unknown;

  constructor(client: pg.PoolClient, together: boolean) {
    this.#client = client;
    this.#together = together;
  }

  /** Where statements travel together nothing is sent yet. */
  async begin(open: OpenTransaction): Promise<void> {
    this.#open = open;
    if (this.#together) return;
    this.#begun = true;
    await this.#client.query(open.begin.join('; ')).catch((cause) => this.#refuseBegin(cause));
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended) throw new Error('a query was sent after its transaction had ended');
    try {
      const { command, rowCount, rows } = await this.#query(query);
      const changes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
      return changes ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as Row[] };
    } catch (error) {
      this.failure ??= error;
      // A server that did not answer would not answer the rollback either.
      if (isAnswerTimeout(error)) this.discard();
      throw error;
    }
  }

  #query({ sql, parameters }: CompiledQuery): Promise<pg.QueryResult> {
    const kept = this.#keptOf(sql);
    const endsWithEach = this.#together && this.#open?.endsWithEach === true;
    const begins = !this.#begun || endsWithEach;
    const begin = begins ? (this.#open?.begin ?? []) : [];
    const before = kept === undefined ? begin : [...begin, ...settingsOfPlan(kept.uses.get(kept.name) ?? 0)];
    const isLast = this.#open?.endsWithNext === true;
    this.#begun = true;
    this.#ended = isLast;
    if (this.#together && (before.length > 0 || isLast || kept !== undefined)) {
      const after = isLast || endsWithEach ? 'commit' : undefined;
      return this.#queryTogether({ text: sql, values: [...parameters], before, after, kept }, begins);
    }
    return this.#client.query(sql, [...parameters]);
  }

  #keptOf(text: string): TransactionStatement['kept'] {
    const name = keptName(text);
    const uses = name === undefined ? undefined : keptOn(this.#client);
    return name === undefined || uses === undefined ? undefined : { name, uses };
  }

  #queryTogether(statement: TransactionStatement, begins: boolean): Promise<pg.QueryResult> {
    const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
    const query = new TransactionQuery(statement, (error, result) => {
      this.#committed = query.endTag === 'COMMIT';
      if (error) reject(error);
      else resolve(result);
    });
    this.#client.query(query);
    return promise.catch((error) => {
      // It is parsed and planned anew when the transaction is run again.
      if (isStalePlan(error)) statement.kept?.uses.delete(statement.kept.name);
      if (!begins || query.hasBegun || isAnswerTimeout(error)) throw error;
      return this.#refuseBegin(error);
    });
  }

  /** `begin` may have worked and the choice of the role failed: nobody may get this connection as it is. */
  #refuseBegin(cause: unknown): never {
    this.discard();
    throw new AppError('unavailable', { cause, message: 'the database refused to begin a transaction' });
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are not streamed: read them in pages');
  }

  /** The tag of the command that ended the transaction; one in which nothing was asked has nothing to end. */
  async commit(): Promise<string> {
    if (!this.#begun || this.#committed) return 'COMMIT';
    return (await this.#client.query('commit')).command;
  }

  async rollback(): Promise<void> {
    if (this.#begun && !this.#committed && !this.#discarded) await this.#client.query('rollback');
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
