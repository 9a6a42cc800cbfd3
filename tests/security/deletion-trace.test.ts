import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingResponse } from '@parley/contract/findings';
import type { SourceResponse } from '@parley/contract/knowledge';
import { connectValkey } from '@parley/platform/cache/connect-valkey';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite } from '@parley/testing/site/start-test-site';
import { expect, it } from 'vitest';

/** Stands in everything that is given to the tenant to know, and in nothing else. */
const canary = 'kanarquell';
const hex = Buffer.from(canary).toString('hex');

/** Where the canary stands, whatever the type of the column: text, arrays, JSON or bytes. */
async function tablesWithCanary({ test }: TestApp): Promise<string[]> {
  return test.asAdmin(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const held = await client.query(`select from ${name} t where to_jsonb(t)::text ~* $1 limit 1`, [`${canary}|${hex}`]);
      if (held.rowCount === 1) found.push(name);
    }
    return found;
  });
}

/** How many rows each table with tenants' rows has of this one; what only numbers tell of a text is counted here. */
async function rowsOf({ test, acme }: TestApp): Promise<Record<string, number>> {
  return test.asAdmin(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where column_name = 'tenant_id' and table_type = 'BASE TABLE' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows)
      counts[name] = (await client.query(`select from ${name} where tenant_id = $1`, [acme.tenant.id])).rowCount ?? 0;
    return counts;
  });
}

function filesOf({ filesFolder }: TestApp): string[] {
  return readdirSync(filesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What the cache holds of the canary: keys and values, in the form the server keeps them. */
async function cachedCanaries({ valkeyUrl: url }: TestApp): Promise<string[]> {
  if (url === undefined) return [];
  const client = connectValkey(url, { info() {}, warn() {} });
  try {
    await expect.poll(() => client.status, { timeout: 60_000 }).toBe('ready');
    const keys = await client.keys('*');
    const dumps = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
    return keys.filter((key, at) => `${key} ${dumps[at]?.toString('latin1')}`.toLowerCase().includes(canary));
  } finally {
    client.disconnect();
  }
}

it('what was deleted stands in no table, no vector, no file and no cache any more', { timeout: 240_000 }, async () => {
  await using model = await startFakeModel();
  await using site = await startTestSite({
    [`/${canary}`]: pageOf(`Site of ${canary}`, `The ${canary} is open on Sundays.`, [`/${canary}/lost`, `/${canary}/two`]),
    [`/${canary}/two`]: pageOf('Two', `A second page of the ${canary}.`),
    [`/page-${canary}`]: pageOf(`Page of ${canary}`, `A single page about the ${canary}.`),
  });
  await using app = await createTestApp({ fetchAllow: [new URL(model.url).host, site.host] });
  const { acme, installation } = app;
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await acme.api(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  };
  const upload = async (name: string, body: string): Promise<number> => {
    const authorization = `Bearer ${await acme.apiKey(['knowledge.write'])}`;
    const init = { method: 'POST', headers: { authorization, 'content-type': 'application/octet-stream' }, body };
    return (await fetch(`${app.url}/v1/sources/files?name=${encodeURIComponent(name)}`, init)).status;
  };
  const settings = { provider: 'openai-compatible', model: 'fake-embedder', address: model.openaiUrl };
  await call('PUT', '/v1/embeddings', settings);
  await installation.jobs?.drain();
  const before = await rowsOf(app);

  expect(
    await upload(
      `${canary}.md`,
      `# The ${canary}\n\n## How long does delivery take?\n\nDelivery of a ${canary} takes 2 to 3 working days.`,
    ),
  ).toBe(202);
  expect(await upload(`broken ${canary}.pdf`, `%PDF-1.7\n${canary} is no PDF`)).toBe(202);
  const text = `# Handbook\n\n## How long does delivery take?\n\nDelivery of a ${canary} takes 5 to 7 working days.`;
  await call('POST', '/v1/sources', { name: `Text of ${canary}`, format: 'markdown', text });
  await call('POST', '/v1/sources/pages', { url: `${site.origin}/page-${canary}` });
  await call('POST', '/v1/sources/sites', { url: `${site.origin}/${canary}` });
  const answers = await call<SourceResponse>('POST', '/v1/sources/collections', { name: `Answers on ${canary}`, kind: 'qa' });
  await call('POST', `/v1/sources/${answers.id}/answers`, { questions: [`What is ${canary}?`], answer: `A ${canary} is a bird.` });
  const pushed = await call<SourceResponse>('POST', '/v1/sources/collections', { name: `Pushed ${canary}`, kind: 'pushed' });
  const document = { title: `Ticket about ${canary}`, text: `Somebody asked for a ${canary}.`, url: `https://acme.example/${canary}` };
  await call('PUT', `/v1/sources/${pushed.id}/documents/ticket-${canary}`, document);
  await installation.jobs?.drain();
  const { items } = await call<{ items: SourceResponse[] }>('GET', '/v1/sources?limit=100');
  for (const { id } of items) await call('PATCH', `/v1/sources/${id}`, { labels: [canary] });
  const { passages } = await call<{ passages: { documentId: string }[] }>('POST', '/v1/search', {
    query: `How long does delivery of a ${canary} take?`,
  });
  await call('POST', '/v1/search-rules', { kind: 'pin', question: `Where is ${canary}?`, documentId: passages[0]?.documentId });
  const findings = async (): Promise<FindingResponse[]> => (await call<{ items: FindingResponse[] }>('GET', '/v1/findings')).items;
  await expect.poll(findings, { timeout: 60_000 }).not.toEqual([]);
  const held = ['chunks', 'crawl_pages', 'crawls', 'documents', 'search_rules', 'sources'].map((name) => `public.${name}`);
  expect(await tablesWithCanary(app)).toEqual(expect.arrayContaining(held));
  expect(await rowsOf(app)).toMatchObject({ 'public.embeddings': expect.any(Number), 'public.embedded_chunks': expect.any(Number) });
  expect((await rowsOf(app))['public.embedded_chunks']).toBeGreaterThan(before['public.embedded_chunks'] ?? 0);
  expect(filesOf(app).filter((path) => readFileSync(path).includes(canary))).not.toEqual([]);

  for (const { id } of items) await call('DELETE', `/v1/sources/${id}`);
  expect(
    (await call<{ passages: unknown[] }>('POST', '/v1/search', { query: `How long does delivery of a ${canary} take?` })).passages,
  ).toEqual([]);
  await installation.jobs?.drain();
  // That a rule was made is kept by the audit log, with the question it was made for: docs/guides/knowledge.md says so.
  expect(await tablesWithCanary(app)).toEqual(['public.audit_entries']);
  expect(filesOf(app)).toEqual([]);
  expect(await cachedCanaries(app)).toEqual([]);
  const ledgers = ['public.audit_entries', 'public.usage_events', 'public.api_keys'];
  const after = await rowsOf(app);
  const grown = Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0));
  expect(grown.filter((name) => !ledgers.includes(name))).toEqual([]);
});
