import type { TenantId } from '@parley/contract/ids';
import type { SourceResponse } from '@parley/contract/knowledge';
import { permissions } from '@parley/contract/permissions';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { createApiKey } from '@parley/product/identity/public';
import { findUncomparedDocument } from '@parley/product/knowledge/findings/comparisons.store';
import { createTenant } from '@parley/product/tenants/public';
import { withAdmin } from '@parley/testing/database/with-admin';
import { Agent, request } from 'undici';
import { type Engine, preparePlace } from '../rig/prepare-place.ts';
import { type ProcessUsage, readProcessUsage } from '../rig/process-usage.ts';
import { startServer } from '../rig/start-server.ts';

/** The real server with a tenant that can be given documents, and the database to search it in from this process. */
export interface SearchRig extends AsyncDisposable {
  readonly database: Database;
  readonly scope: TenantScope;
  /** Uploads a document and returns when its text is stored. */
  upload(text: string): Promise<void>;
  /** Resolves when all that was uploaded can be searched, to the number of chunks. */
  indexed(): Promise<number>;
  /** Resolves when what was indexed has been compared with the rest too, which the server does once nothing more comes in. */
  compared(): Promise<void>;
  /** Gives so many new tenants a copy of the first `chunks` chunks of the tenant. */
  copyTenant(count: number, chunks: number): Promise<TenantId[]>;
  serverUsage(): ProcessUsage;
  /** CPU of the database, inside the server or apart from it. */
  databaseCpuMs(): number;
}

/** Each question how far it is costs the server some milliseconds, which are counted as work of what is measured. */
const pauseMs = 200;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

export async function openSearchRig(engine: Engine, profileFolder: string | undefined): Promise<SearchRig> {
  await using stack = new AsyncDisposableStack();
  const place = stack.use(await preparePlace(engine));
  const server = stack.use(await startServer(place, { PARLEY_DEMO: 'off' }, profileFolder));
  const { url } = server;
  const database = place.open();
  stack.defer(() => database.close());
  const dispatcher = new Agent({ headersTimeout: 120_000 });
  stack.defer(() => dispatcher.close());
  const tenant = await createTenant(database, { name: 'Bench', slug: 'bench', plan: 'enterprise' });
  const scope = database.forTenant(tenant.id);
  const key = await createApiKey(scope, { name: 'bench', permissions });
  const authorization = `Bearer ${key.token}`;
  const unfinished = new Set<string>();
  let chunks = 0;
  let uploads = 0;
  const owned = stack.move();
  return {
    database,
    scope,
    async upload(text) {
      uploads += 1;
      const { statusCode, body } = await request(`${url}/v1/sources/files?name=document-${uploads}.md`, {
        dispatcher,
        method: 'POST',
        headers: { authorization, 'content-type': 'text/markdown' },
        body: text,
      });
      if (statusCode !== 202) throw new Error(`an upload was answered by ${statusCode}: ${await body.text()}`);
      unfinished.add(((await body.json()) as SourceResponse).id);
    },
    async indexed() {
      for (const id of unfinished) {
        for (;;) {
          const { body } = await request(`${url}/v1/sources/${id}`, { dispatcher, headers: { authorization } });
          const source = (await body.json()) as SourceResponse;
          if (source.status === 'failed') throw new Error(`a document was not indexed: ${source.failure}`);
          if (source.status === 'ready') {
            chunks += source.chunkCount;
            break;
          }
          await pause();
        }
        unfinished.delete(id);
      }
      return chunks;
    },
    async compared() {
      while ((await scope.transaction(findUncomparedDocument)) !== undefined) await pause();
    },
    async copyTenant(count, most) {
      const ids: TenantId[] = [];
      for (let index = 0; index < count; index++) {
        ids.push((await createTenant(database, { name: `Copy ${index}`, slug: `copy-${index}`, plan: 'enterprise' })).id);
      }
      await withAdmin(place.admin(), async (client) => {
        // A million rows at once: what is copied refers to what is copied, and an index is built faster than it grows.
        await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; drop index chunks_keys`);
        await client.query(
          `create temporary table chosen as select * from chunks where tenant_id = '${tenant.id}' order by id limit ${most}`,
        );
        for (const [table, rows] of Object.entries(copiedRows)) {
          const { rows: described } = await client.query<{ name: string; type: string }>(
            `select column_name as name, udt_name as type from information_schema.columns
             where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
            [table],
          );
          const columns = described.map(({ name }) => client.escapeIdentifier(name));
          const values = described.map(({ name, type }) => copiedValue(name, type));
          await client.query(
            `insert into ${table} (${columns.join(', ')})
             select ${values.join(', ')} from (${rows}) as original cross join unnest($1::uuid[]) as tenant (id)
             -- A tenant's rows lie together, as they do where they came in documents.
             order by tenant.id, original.id`,
            [ids],
          );
        }
        await client.query('create index chunks_keys on chunks using gin (keys)');
        await client.query('vacuum analyze');
      });
      return ids;
    },
    serverUsage: () => readProcessUsage(server.pid),
    databaseCpuMs: () => place.databaseCpuMs() ?? readProcessUsage(server.pid).cpuMs,
    async [Symbol.asyncDispose]() {
      await owned.disposeAsync();
    },
  };
}

/** What of each table belongs to the chunks that were chosen. */
const copiedRows = {
  sources: 'select * from sources where id in (select source_id from chosen)',
  documents: 'select * from documents where id in (select document_id from chosen)',
  chunks: 'select * from chosen',
};

/** Every id becomes another that is the same wherever it is named; keys become those of the new tenant. A document's text is left out, which no search reads. */
function copiedValue(column: string, type: string): string {
  if (column === 'tenant_id') return 'tenant.id';
  if (type === 'uuid') return `md5(original.${column}::text || tenant.id)::uuid`;
  if (column === 'blocks') return `'[]'::jsonb`;
  if (column === 'chunk_count') return '(select count(*) from chosen where original.id in (chosen.source_id, chosen.document_id))';
  if (column !== 'keys') return `original.${column}`;
  const salt = (id: string): string => `('x' || right(${id}::text, 8))::bit(32)::integer`;
  return `array(select key # ${salt('original.tenant_id')} # ${salt('tenant.id')} from unnest(original.keys) as key)`;
}
