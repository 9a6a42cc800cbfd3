import { randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddingIndexResponse } from '@parley/contract/embeddings';
import type { SourceResponse } from '@parley/contract/knowledge';
import { writeZip } from '@parley/testing/documents/write-zip';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { chosenCount } from '@parley/testing/process/chosen-count';
import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { expect, it } from 'vitest';

/** Each costs some ten seconds, so one of each kind is made each time; `npm run test:kills` makes fifty. */
const kills = chosenCount('PARLEY_TEST_KILLS', 3);
/** What the server is at when it is killed. */
const moments = ['receiving', 'reading', 'embedding'] as const;
const documents = 8;
const patience = { timeout: 240_000, interval: 100 };

/** A tenant of the installation, as its API shows it. */
interface Tenant {
  slug: string;
  headers: Record<string, string>;
}

/** An archive whose documents no other has. */
function archiveOf(number: number): Uint8Array<ArrayBuffer> {
  const files = Array.from({ length: documents }, (_, file) => ({
    path: `animals/${file}.md`,
    content: Array.from({ length: 12 }, (__, part) => `## Part ${part}\n\nAnimal ${number}-${file} lives in stable ${part * 7}.`).join(
      '\n\n',
    ),
  }));
  return new Uint8Array(writeZip(files));
}

async function createTenant(env: Readonly<Record<string, string>>, slug: string): Promise<Tenant> {
  const { stdout, stderr } = await runParley(['tenant', 'create', '--name', slug, '--slug', slug, '--plan', 'enterprise'], env);
  const key = /sk_parley_\S+/.exec(stdout)?.[0];
  if (key === undefined) throw new Error(`no tenant: ${stdout}${stderr}`);
  return { slug, headers: { authorization: `Bearer ${key}` } };
}

async function call<Body>(server: ServerProcess, { headers }: Tenant, method: string, path: string, body?: object): Promise<Body> {
  const json = { 'content-type': 'application/json' };
  const init = body === undefined ? { method, headers } : { method, headers: { ...headers, ...json }, body: JSON.stringify(body) };
  const response = await fetch(`${server.url}${path}`, init);
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}

function upload(
  server: ServerProcess,
  { headers }: Tenant,
  number: number,
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Promise<Response> {
  const init = { method: 'POST', headers, body: bytes, duplex: 'half' };
  return fetch(`${server.url}/v1/sources/files?name=animals-${number}.zip`, init as RequestInit);
}

/** The beginning of a large archive, after which nothing comes. */
function beginningOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
}

/** Everything a tenant's search knows of its archives: in which document which passage stands where. */
async function indexOf(server: ServerProcess, tenant: Tenant): Promise<string[]> {
  const found: string[] = [];
  const { items } = await call<{ items: SourceResponse[] }>(server, tenant, 'GET', '/v1/sources?limit=100');
  for (const { id, name, status, documentCount, chunkCount, failedCount } of items) {
    found.push(JSON.stringify([name, status, documentCount, chunkCount, failedCount]));
    let cursor: string | null = '';
    while (cursor !== null) {
      type Page = { items: { text: string; ordinal: number; headingPath: string[] }[]; nextCursor: string | null };
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page = await call<Page>(server, tenant, 'GET', `/v1/sources/${id}/chunks?limit=100${after}`);
      for (const { text, ordinal, headingPath } of page.items) found.push(JSON.stringify([name, ordinal, headingPath, text]));
      cursor = page.nextCursor;
    }
  }
  return found.sort();
}

/** How many rows of each of these tables a tenant has, and which of its files nobody owns. */
async function storedOf({ asAdmin, env }: InstallationEnv, { slug }: Tenant): Promise<{ rows: unknown; orphans: string[]; files: number }> {
  return asAdmin(async (client) => {
    const counts = ['sources', 'documents', 'chunks', 'embeddings', 'embedded_chunks']
      .map((table) => `(select count(*)::int from ${table} where tenant_id = t.id) as ${table}`)
      .join();
    const { rows } = await client.query(`select id, ${counts} from tenants t where slug = $1`, [slug]);
    const { id, ...counted } = rows[0] as { id: string };
    const owned = await client.query<{ file_id: string }>('select file_id from sources where tenant_id = $1', [id]);
    const folder = join(env['PARLEY_DATA_DIR'] ?? '', 'files', 'tenants', id, 'sources');
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    return { rows: counted, orphans: kept.filter((name) => !owned.rows.some((row) => row.file_id === name)), files: kept.length };
  });
}

it('a server that is killed while it receives, reads and embeds ends with the index of one that was not', {
  timeout: 300_000 + kills * 60_000,
}, async () => {
  await using model = await startFakeModel();
  await using installation = await installationEnv();
  const env: Readonly<Record<string, string>> = { ...installation.env, PARLEY_DEMO: 'off', PARLEY_FETCH_ALLOW: new URL(model.url).host };
  let server: ServerProcess = await startServerProcess(env);
  const useEmbeddings = (tenant: Tenant): Promise<unknown> =>
    call(server, tenant, 'PUT', '/v1/embeddings', { provider: 'openai-compatible', model: 'fake-embedder', address: model.openaiUrl });
  const untilIndexed = async (tenant: Tenant): Promise<void> => {
    const open = async (): Promise<unknown> => {
      const { items } = await call<{ items: SourceResponse[] }>(server, tenant, 'GET', '/v1/sources?limit=100');
      const indexes = await call<{ items: EmbeddingIndexResponse[] }>(server, tenant, 'GET', '/v1/embedding-indexes');
      const waiting = indexes.items.map(({ chunkCount, embeddedCount }) => chunkCount - embeddedCount);
      return { sources: items.filter(({ status }) => status !== 'ready').map(({ name, status }) => `${name} ${status}`), waiting };
    };
    await expect.poll(open, patience).toEqual({ sources: [], waiting: [0] });
  };
  const receiving = (name = '%'): Promise<number> =>
    installation.asAdmin(async (client) => {
      const { rowCount } = await client.query("select from sources where status = 'receiving' and name like $1", [name]);
      return rowCount ?? 0;
    });
  /** As if half an hour had gone by since uploads broke off, and the server died just now. */
  const restart = async (): Promise<void> => {
    await installation.asAdmin((client) =>
      client.query("update sources set updated_at = now() - interval '1 hour' where status = 'receiving'"),
    );
    await server.kill();
    server = await startServerProcess(env);
  };
  const struck = await createTenant(env, 'struck');
  await useEmbeddings(struck);

  for (let kill = 0; kill < kills; kill++) {
    const moment = moments[kill % moments.length] ?? 'reading';
    const archive = archiveOf(kill);
    if (moment === 'receiving') {
      const broken = upload(server, struck, kill, beginningOf(archive)).catch(() => undefined);
      await expect.poll(() => receiving(`animals-${kill}.zip`), patience).toBe(1);
      await server.kill();
      await broken;
      server = await startServerProcess(env);
    }
    const asked = model.requests.length;
    const response = await upload(server, struck, kill, archive);
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as SourceResponse;
    if (moment === 'receiving') continue;
    if (moment === 'reading') {
      const statusOf = async (): Promise<string> => (await call<SourceResponse>(server, struck, 'GET', `/v1/sources/${id}`)).status;
      await expect.poll(statusOf, { timeout: 240_000, interval: 10 }).not.toBe('queued');
      // Anywhere between the first document and the last chunk.
      await new Promise((resolve) => setTimeout(resolve, randomInt(600)));
    } else await expect.poll(() => model.requests.length, { timeout: 240_000, interval: 5 }).toBeGreaterThan(asked);
    await restart();
  }
  if (moments[(kills - 1) % moments.length] === 'receiving') await restart();
  await using last = server;
  await untilIndexed(struck);

  const unharmed = await createTenant(env, 'unharmed');
  for (let number = 0; number < kills; number++) expect((await upload(last, unharmed, number, archiveOf(number))).status).toBe(202);
  await useEmbeddings(unharmed);
  await untilIndexed(unharmed);
  const index = await indexOf(last, struck);
  expect(index).toEqual(await indexOf(last, unharmed));
  expect(index.length).toBeGreaterThan(kills * documents * 10);
  await expect.poll(() => receiving(), patience).toBe(0);
  const stored = await storedOf(installation, struck);
  expect(stored).toEqual(await storedOf(installation, unharmed));
  expect(stored).toMatchObject({ orphans: [], files: kills });
  expect(readdirSync(join(env['PARLEY_DATA_DIR'] ?? '', 'files', '.unfinished'))).toEqual([]);
});
