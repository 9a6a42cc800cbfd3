import { AsyncLocalStorage } from 'node:async_hooks';

/** What an asynchronous flow of control has open: the statements that begin its transaction, and what waits for its commit. */
export interface OpenTransaction {
  /** Statements without rows. */
  readonly begin: readonly string[];
  readonly committed: (() => void)[];
  /** Set when it is over: work it left running in the background may open another. */
  ended: boolean;
  /** Its next query is its last. */
  endsWithNext?: boolean;
  /** Each of its queries ends it, and the next begins it anew. */
  endsWithEach?: boolean;
}

/** Tells whether code already runs inside a transaction. On one connection a second one would wait for ever. */
export const openTransactions = new AsyncLocalStorage<OpenTransaction>();

/** The transaction that is open here, if there is one. */
export function currentTransaction(): OpenTransaction | undefined {
  const open = openTransactions.getStore();
  return open === undefined || open.ended ? undefined : open;
}
