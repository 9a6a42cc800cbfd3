import pg from 'pg';

/** What `pg` does with a query of its own, as far as it is changed here. */
interface WireQuery {
  submit(connection: pg.Connection): unknown;
  handleCommandComplete(message: { text: string }, connection: pg.Connection): void;
}

type Callback = (error: unknown, result: pg.QueryResult) => void;

const Query = pg.Query as unknown as new (
  config: pg.QueryConfig & { queryMode: 'extended'; callback: Callback },
  values: undefined,
  callback: undefined,
) => WireQuery;

const noTypes: string[] = [];

/**
 * A query that brings statements of its transaction along: those that begin it go before, one that ends it after. All of them are one
 * message to the server and one answer, because each round trip costs both sides about as much CPU as a small query does. When one
 * fails the server passes over the rest, so a transaction whose last query failed is not committed.
 */
export class TransactionQuery extends Query {
  readonly #before: readonly string[];
  readonly #after: string | undefined;
  #begun = 0;
  #isAnswered = false;
  /** What the server said to `after`. */
  endTag: string | undefined;

  constructor(query: { text: string; values: unknown[]; before: readonly string[]; after: string | undefined; callback: Callback }) {
    const { text, values, callback } = query;
    super({ text, values, callback, queryMode: 'extended' }, undefined, undefined);
    this.#before = query.before;
    this.#after = query.after;
  }

  /** Whether all that begins the transaction was done. */
  get hasBegun(): boolean {
    return this.#begun === this.#before.length;
  }

  override submit(connection: pg.Connection): unknown {
    connection.stream.cork();
    try {
      for (const text of this.#before) sendStatement(connection, text);
      const after = this.#after;
      if (after === undefined) return super.submit(connection);
      const ending: pg.Connection = Object.create(connection, {
        sync: {
          value: () => {
            sendStatement(connection, after);
            connection.sync();
          },
        },
      });
      return super.submit(ending);
    } finally {
      connection.stream.uncork();
    }
  }

  override handleCommandComplete(message: { text: string }, connection: pg.Connection): void {
    if (!this.hasBegun) this.#begun += 1;
    else if (this.#isAnswered) this.endTag = message.text;
    else {
      this.#isAnswered = true;
      super.handleCommandComplete(message, connection);
    }
  }
}

/** Of a statement without parameters or rows. */
function sendStatement(connection: pg.Connection, text: string): void {
  connection.parse({ text, name: '', types: noTypes }, true);
  connection.bind({}, true);
  connection.execute(null, true);
}
