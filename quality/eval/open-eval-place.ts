import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceId, TenantId } from '@parley/contract/ids';
import { connectionOf } from '@parley/platform/database/connection-of';
import { prepareEngineTemplate } from '@parley/platform/database/embedded/prepare-engine-template';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { type DatabaseAddress, openDatabase } from '@parley/platform/database/open-database';
import type { Database } from '@parley/platform/database/tenancy';
import { migrateDatabase } from '@parley/server/migrate';
import { withAdmin } from '@parley/testing/database/with-admin';
import { instanceEnvironment, loadInstance } from '../../scripts/services/instance.ts';
import { serviceFolders } from '../../scripts/services/service-folders.ts';
import { type Ingested, ingestCorpus } from './ingest-corpus.ts';
import type { EvalSet } from './load-set.ts';

export type Engine = 'pglite' | 'postgres';

/** A database that holds a set's documents, ingested by the product. */
export interface EvalPlace extends AsyncDisposable {
  readonly database: Database;
  readonly tenants: ReadonlyMap<string, TenantId>;
  /** The evaluation's id of each document, by the source that was made of it. */
  readonly documents: ReadonlyMap<SourceId, string>;
}

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache');
/** What a stored index depends on beside the corpus; ranking, and the rest of the schema, may change without a new ingestion. */
const ingestionFiles = [
  ...readdirSync(join(root, 'migrations'))
    .filter((name) => /knowledge|search/.test(name))
    .map((name) => `migrations/${name}`),
  ...['count-words', 'fold-text', 'split-sentences', 'stem-word', 'term-code', 'tokenize'].map(
    (name) => `packages/platform/src/text/${name}.ts`,
  ),
  ...readdirSync(join(root, 'packages/product/src/knowledge'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/(?:read-(?:bytes|text)|tidy-|chunk-|cut-|index-|chunks\.store)[^/]*\.ts$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => `packages/product/src/knowledge/${name}`)
    .sort(),
];

/** Opens the database of a set on an engine; its documents are ingested when that was not done before by the same code. */
export async function openEvalPlace(engine: Engine, set: EvalSet, say: (line: string) => void): Promise<EvalPlace> {
  const hash = createHash('sha256').update(set.corpusHash);
  for (const file of ingestionFiles) hash.update(readFileSync(join(root, file)));
  const key = hash.digest('hex').slice(0, 16);
  const folder = join(cache, 'eval', `${engine}-${set.name}-${key}`);
  const known = join(folder, 'ingested.json');
  const ready = existsSync(known);
  if (!ready) removeOlder(`${engine}-${set.name}-`);
  mkdirSync(folder, { recursive: true });
  await using stack = new AsyncDisposableStack();
  const address = await (engine === 'pglite' ? startEmbedded(folder, stack) : prepareOnServer(`parley_eval_${set.name}_${key}`, ready));
  const database = openDatabase({ address });
  stack.defer(() => database.close());
  let ingested: Ingested;
  if (ready) {
    ingested = JSON.parse(readFileSync(known, 'utf8')) as Ingested;
  } else {
    if (engine === 'pglite') await migrateDatabase({ connection: connectionOf(address) });
    const startedAt = performance.now();
    ingested = await ingestCorpus(database, set);
    say(`${set.name}: ${set.corpus.length} documents ingested in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    writeFileSync(known, JSON.stringify(ingested));
  }
  const owned = stack.move();
  return {
    database,
    tenants: new Map(ingested.tenants),
    documents: new Map(ingested.documents),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function removeOlder(prefix: string): void {
  const folder = join(cache, 'eval');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function startEmbedded(folder: string, stack: AsyncDisposableStack): Promise<DatabaseAddress> {
  const engine = await startEngine({ dataFolder: join(folder, 'data'), templateFolder: await prepareEngineTemplate(cache) });
  stack.defer(() => engine.stop());
  return { engine: 'pglite', socketFolder: engine.socketFolder };
}

async function prepareOnServer(name: string, ready: boolean): Promise<DatabaseAddress> {
  const instance = loadInstance(serviceFolders(root, {}).instanceFile);
  if (instance === undefined) throw new Error('No PostgreSQL is up. To start one: npm run services -- up');
  const { PARLEY_TEST_POSTGRES_ADMIN_URL: adminUrl = '', PARLEY_TEST_POSTGRES_URL: runtimeUrl = '' } = instanceEnvironment(instance);
  const own = (url: string): string => Object.assign(new URL(url), { pathname: name }).href;
  if (!ready) {
    await withAdmin(adminUrl, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
    });
    await migrateDatabase({
      connection: { connectionString: own(adminUrl) },
      runtimePassword: decodeURIComponent(new URL(runtimeUrl).password),
    });
  }
  return { engine: 'postgres', url: own(runtimeUrl) };
}
