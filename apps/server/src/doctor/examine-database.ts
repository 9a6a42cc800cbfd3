import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkDatabase } from '@parley/platform/database/check-database';
import type { DatabaseAddress } from '@parley/platform/database/connection-of';
import { findRunningEngine } from '@parley/platform/database/embedded/find-running-engine';
import { compareSchema, explainSchema } from '@parley/platform/database/migrate/compare-schema';
import { readAppliedMigrations } from '@parley/platform/database/migrate/read-applied-migrations';
import { openDatabase } from '@parley/platform/database/open-database';
import type { Config } from '../config.ts';
import { ownMigrations } from '../migrate.ts';
import { examineSealedValues } from './examine-secrets.ts';
import type { Finding } from './finding.ts';

const subject = 'database';
const minFreeMb = 512;

export async function examineDatabase(config: Config): Promise<Finding[]> {
  if (config.database.engine === 'postgres') return examineAddress(config, { engine: 'postgres', url: config.database.url }, 'PostgreSQL');
  const running = findRunningEngine(config.dataDir);
  if (running !== undefined)
    return examineAddress(config, { engine: 'pglite', socketFolder: running.socketFolder }, `embedded, in use by process ${running.pid},`);
  return [examineFolder(resolve(config.dataDir))];
}

async function examineAddress(config: Config, address: DatabaseAddress, name: string): Promise<Finding[]> {
  const problems = await checkDatabase(address);
  if (problems.length > 0) return problems.map(({ text, mend }) => ({ subject, state: 'problem', text, mend }));
  const database = openDatabase({ address, maxConnections: 1 });
  try {
    const applied = await database.asSystem('compare the schema', readAppliedMigrations);
    const state = compareSchema(ownMigrations(), applied);
    if (state.state !== 'current') return [{ subject, state: 'problem', text: explainSchema(state), mend: 'npm run parley -- migrate' }];
    return [
      { subject, state: 'ok', text: `${name} is reachable, at this version, and keeps tenants apart` },
      ...(await examineSealedValues(config, database)),
    ];
  } finally {
    await database.close();
  }
}

function examineFolder(folder: string): Finding {
  const existing = nearestExisting(folder);
  try {
    accessSync(existing, constants.W_OK);
  } catch {
    return { subject, state: 'problem', text: `${existing} cannot be written to`, mend: 'set PARLEY_DATA_DIR to a folder of yours' };
  }
  const { bavail, bsize } = statfsSync(existing);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb < minFreeMb) {
    return {
      subject,
      state: 'problem',
      text: `only ${freeMb} MB are free for ${folder}, ${minFreeMb} are needed`,
      mend: 'free some space, or set PARLEY_DATA_DIR to a larger disk',
    };
  }
  const made = existsSync(resolve(folder, 'postgres')) ? 'not running' : 'made at the first start';
  return { subject, state: 'ok', text: `embedded, in ${folder} (${made}); not safe against power cuts, so keep copies` };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
