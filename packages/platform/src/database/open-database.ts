import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';
import { type OpenTransaction, openTransactions, scopedDialect } from './scoped-dialect.ts';
import type { Database, SystemDb, TenantDb, TenantScope } from './tenancy.ts';
import { isRetryable, translateError } from './translate-error.ts';

/** How to reach a server: a URL, or the socket folder of the embedded engine. */
export type DatabaseAddress = { engine: 'postgres'; url: string } | { engine: 'pglite'; socketFolder: string };

export interface OpenDatabaseOptions {
  address: DatabaseAddress;
  /** Connections at the most. The embedded engine serves one transaction at a time whatever this says. */
  maxConnections?: number;
  /** How long a transaction may wait for a connection before it fails with `unavailable`. */
  connectTimeoutMs?: number;
  onSystemAccess?: (reason: string) => void;
  onConnectionError?: (error: Error) => void;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const attempts = 3;

/** Opens the database for the running product. It connects when first asked, so a server that is down delays nothing here. */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const pool = new pg.Pool(poolConfig(options));
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onConnectionError?.(error));
  const kysely = new Kysely<Schema>({ dialect: scopedDialect(pool) });

  async function transact<Result>(begin: string, work: (db: Transaction<Schema>) => Promise<Result>): Promise<Result> {
    if (openTransactions.getStore() !== undefined) throw new Error('a transaction is already open');
    for (let attempt = 1; ; attempt++) {
      try {
        const open: OpenTransaction = { begin, committed: [] };
        const result = await openTransactions.run(open, () => kysely.transaction().execute(work));
        for (const listener of open.committed) listener();
        return result;
      } catch (error) {
        if (attempt >= attempts || !isRetryable(error)) throw translateError(error);
        await delay(5 * 4 ** attempt * Math.random());
      }
    }
  }

  function forTenant(tenantId: TenantId): TenantScope {
    if (!uuid.test(tenantId)) throw new TypeError('not a tenant id');
    const begin = `begin; select set_config('role', 'parley_tenant', true), set_config('parley.tenant_id', '${tenantId}', true)`;
    return { tenantId, transaction: (work) => transact(begin, (db) => work(db as TenantDb)) };
  }

  return {
    engine: options.address.engine,
    forTenant,
    asSystem(reason, work) {
      options.onSystemAccess?.(reason);
      return transact("begin; select set_config('role', 'parley_system', true)", (db) => work(db as SystemDb));
    },
    async ping() {
      try {
        await pool.query('select 1');
      } catch (error) {
        throw new AppError('unavailable', { cause: error, message: 'database did not answer' });
      }
    },
    close: () => kysely.destroy(),
  };
}

function poolConfig({ address, maxConnections, connectTimeoutMs = 5_000 }: OpenDatabaseOptions): pg.PoolConfig {
  const shared: pg.PoolConfig = { connectionTimeoutMillis: connectTimeoutMs, idleTimeoutMillis: 30_000, allowExitOnIdle: true };
  if (address.engine === 'postgres') {
    return { ...shared, connectionString: address.url, max: maxConnections ?? 16, application_name: 'parley' };
  }
  return { ...shared, host: address.socketFolder, user: 'postgres', database: 'postgres', max: maxConnections ?? 8, idleTimeoutMillis: 0 };
}
