import { connectionOf } from '@parley/platform/database/connection-of';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { migrateDatabase } from '@parley/server/migrate';
import type pg from 'pg';

/** What the child is told to migrate: a database to connect to, or a data folder to start an engine on. */
export type MigrateOrder = { connection: pg.ClientConfig } | { dataFolder: string; templateFolder: string };

// Tells its parent when it begins, and then what it applied; a test kills it in between.
const order = JSON.parse(process.argv[2] ?? '') as MigrateOrder;
const engine = 'dataFolder' in order ? await startEngine(order) : undefined;
const connection = 'connection' in order ? order.connection : connectionOf({ engine: 'pglite', socketFolder: engine?.socketFolder ?? '' });
process.send?.('begins');
const applied = await migrateDatabase({ connection });
await engine?.stop();
process.send?.(applied);
process.disconnect();
