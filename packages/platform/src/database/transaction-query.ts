import pg from 'pg';

/** What `pg` does with a query of its own, as far as it is changed here. */
interface WireQuery {
  name: string | undefined;
  hasBeenParsed(connection: pg.Connection): boolean;
  submit(connection: pg.Connection): unknown;
  handleCommandComplete(message: { text: string }, connection: pg.Connection): void;
}

/** A statement with what begins its transaction before it and what ends it after it. */
export interface TransactionStatement {
  text: string;
  values: unknown[];
  before: readonly string[];
  after: string | undefined;
  /** The name to keep it by, and how often each that the connection keeps has run. */
  kept: { readonly name: string; readonly uses: Map<string, number> } | undefined;
}

type Callback = (error: unknown, result: pg.QueryResult) => void;

const Query = pg.Query as unknown as new (
  config: pg.QueryConfig & { queryMode: 'extended'; callback: Callback },
  values: undefined,
  callback: undefined,
) => WireQuery;

/**
 * A query that brings statements of its transaction along: those that begin it go before, one that ends it after. All of them are one
 * message to the server and one answer, because each round trip costs both sides about as much CPU as a small query does. When one
 * fails the server passes over the rest, so a transaction whose last query failed is not committed.
 */
export class TransactionQuery extends Query {
  readonly #before: readonly string[];
  readonly #after: string | undefined;
  readonly #kept: TransactionStatement['kept'];
  #begun = 0;
  #isAnswered = false;
  /** What the server said to `after`. */
  endTag: string | undefined;

  constructor(statement: TransactionStatement, callback: Callback) {
    const { text, values, kept } = statement;
    super({ text, values, callback, queryMode: 'extended' }, undefined, undefined);
    this.#before = statement.before;
    this.#after = statement.after;
    this.#kept = kept;
    if (kept !== undefined) this.name = kept.name;
  }

  /** Whether all that begins the transaction was done. */
  get hasBegun(): boolean {
    return this.#begun === this.#before.length;
  }

  /** `pg` takes a statement for parsed when what went before it was. */
  override hasBeenParsed(): boolean {
    return this.#kept?.uses.has(this.#kept.name) === true;
  }

  override submit(connection: pg.Connection): unknown {
    connection.stream.cork();
    try {
      for (const text of this.#before) sendStatement(connection, text);
      // Whether a statement that failed was parsed before it did is not known; to forget one that is not there does no harm.
      if (this.#kept !== undefined && !this.hasBeenParsed()) connection.close({ type: 'S', name: this.#kept.name }, true);
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
      if (this.#kept !== undefined) this.#kept.uses.set(this.#kept.name, (this.#kept.uses.get(this.#kept.name) ?? 0) + 1);
      super.handleCommandComplete(message, connection);
    }
  }
}

const bytesOf = new Map<string, Buffer>();
const mostKept = 2_000;

/**
 * Sends a statement without parameters or rows. What it is as messages of the protocol is kept: the same few begin and end the
 * transactions of a tenant, and to write them costs more than to send them.
 */
function sendStatement(connection: pg.Connection, text: string): void {
  let bytes = bytesOf.get(text);
  if (bytes === undefined) {
    bytes = Buffer.concat([
      message('P', `\0${text}\0\0\0`),
      // Neither parameters nor columns, and of no format.
      message('B', '\0'.repeat(8)),
      message('E', '\0'.repeat(5)),
    ]);
    if (bytesOf.size >= mostKept) bytesOf.clear();
    bytesOf.set(text, bytes);
  }
  connection.stream.write(bytes);
}

/** A message of the protocol (PostgreSQL 53.7): its letter, its length with itself, and what it says. */
function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(body));
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}
