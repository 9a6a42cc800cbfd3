import type pg from 'pg';

/** How to reach a server: a URL, or the socket folder of the embedded engine. */
export type DatabaseAddress = { engine: 'postgres'; url: string } | { engine: 'pglite'; socketFolder: string };

/** What the driver needs to connect to `address`. */
export function connectionOf(address: DatabaseAddress): pg.ClientConfig {
  if (address.engine === 'pglite') return { host: address.socketFolder, user: 'postgres', database: 'postgres' };
  return { connectionString: address.url, application_name: 'parley', keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
}
