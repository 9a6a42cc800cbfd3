import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@parley/contract/errors';
import type { BotId, TenantId } from '@parley/contract/ids';
import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { connectionOf, type DatabaseAddress } from './connection-of.ts';
import { allowKeptPlans } from './kept-plan.ts';
import type { Schema } from './schema.ts';
import { scopedDialect } from './scoped-dialect.ts';
import type { Database, IdentityDb, SystemDb, TenantDb, TenantScope } from './tenancy.ts';
import { currentTransaction, type OpenTransaction, openTransactions } from './transaction-context.ts';
import { isRetryable, translateError } from './translate-error.ts';

export type { DatabaseAddress } from './connection-of.ts';

export interface OpenDatabaseOptions {
  address: DatabaseAddress;
  /** Connections at the most. The embedded engine serves one transaction at a time whatever this says. */
  maxConnections?: number;
  /** How long a transaction may wait for a connection before it fails with `unavailable`. */
  connectTimeoutMs?: number;
  /**
   * How long a query may stay unanswered before its connection is given up. The server stops a statement earlier and says
   * so; this is for a server, or a network, that says nothing.
   */
  answerTimeoutMs?: number;
  onSystemAccess?: (reason: string) => void;
  /** A connection was lost, in use or idle. Whoever used it has been told already. */
  onConnectionError?: (error: Error) => void;
  /** A listener given to `afterCommit` threw. */
  onListenerError?: (error: unknown) => void;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const retries = 3;

/** Opens the database for the running product. It connects when first asked, so a server that is down delays nothing here. */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const pool = new pg.Pool(poolConfig(options));
  // The pool stops listening to a connection while it is lent, and an 'error' that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', (error) => options.onConnectionError?.(error)));
  pool.on('error', () => {});
  const kysely = new Kysely<Schema>({ dialect: scopedDialect(pool, { together: options.address.engine === 'postgres' }) });
  let closing: Promise<void> | undefined;

  async function transact<Result>(begin: readonly string[], work: (db: Transaction<Schema>) => Promise<Result>): Promise<Result> {
    if (currentTransaction() !== undefined) throw new Error('a transaction is already open');
    for (let attempt = 0; ; attempt++) {
      const open: OpenTransaction = { begin, committed: [], ended: false };
      try {
        const result = await openTransactions.run(open, () => kysely.transaction().execute(work));
        open.ended = true;
        announce(open.committed);
        return result;
      } catch (error) {
        open.ended = true;
        if (attempt >= retries || !isRetryable(error)) throw translateError(error, options.address.engine);
      }
      await delay(20 * 4 ** attempt * Math.random());
    }
  }

  function announce(listeners: readonly (() => void)[]): void {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        options.onListenerError?.(error);
      }
    }
  }

  function forTenant(tenantId: TenantId, { bots }: { readonly bots?: ReadonlySet<BotId> | undefined } = {}): TenantScope {
    if (!uuid.test(tenantId)) throw new TypeError('not a tenant id');
    const begin = ['begin', 'set local role parley_tenant', `set local parley.tenant_id = '${tenantId}'`];
    return { tenantId, ...(bots === undefined ? {} : { bots }), transaction: (work) => transact(begin, (db) => work(db as TenantDb)) };
  }

  return {
    engine: options.address.engine,
    forTenant,
    asSystem(reason, work) {
      options.onSystemAccess?.(reason);
      return transact(['begin', 'set local role parley_system'], (db) => work(db as SystemDb));
    },
    asIdentity(reason, work) {
      options.onSystemAccess?.(reason);
      return transact(['begin', 'set local role parley_identity'], (db) => work(db as IdentityDb));
    },
    async ping() {
      try {
        await pool.query('select 1');
      } catch (error) {
        throw new AppError('unavailable', { cause: error, message: 'database did not answer' });
      }
    },
    close: () => (closing ??= pool.end()),
  };
}

/** A new connection signs in and plans every statement anew, which a visitor who reads an answer for a minute should not wait for. */
const idleMs = 120_000;

function poolConfig({ address, maxConnections, connectTimeoutMs = 5_000, answerTimeoutMs = 30_000 }: OpenDatabaseOptions): pg.PoolConfig {
  const embedded = address.engine === 'pglite';
  return {
    ...connectionOf(address),
    max: maxConnections ?? (embedded ? 8 : 16),
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerTimeoutMs,
    idleTimeoutMillis: embedded ? 0 : idleMs,
    allowExitOnIdle: true,
    ...(embedded ? {} : { onConnect: allowKeptPlans }),
  };
}
