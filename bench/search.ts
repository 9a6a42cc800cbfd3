import type { TenantScope } from '@parley/platform/database/tenancy';
import { searchKnowledge } from '@parley/product/knowledge/public';
import type { BenchOptions, Table } from './rig/bench.ts';
import { percentile } from './rig/percentile.ts';
import { openSearchRig, type SearchRig } from './search/open-search-rig.ts';
import { type Corpus, writeCorpus } from './search/write-corpus.ts';

const documentBytes = 250_000;
const passages = 8;
/** Uploads under way at a time. */
const uploads = 2;
const ingestionColumns = ['chunks', 'MB', 'seconds', 'MB a second', 'server CPU s a MB', 'database CPU s a MB'];
const searchColumns = ['', 'p50 ms', 'p95 ms', 'with passages', 'answerable', 'own CPU ms each', 'database CPU ms each'];

/** A row of a table that is not whole yet, so that a run that is ended early was not for nothing. */
function told(columns: readonly string[], row: readonly (string | number)[]): string {
  return row.map((cell, index) => `${columns[index]} ${cell}`.trim()).join(', ');
}

/** How fast documents become searchable, and how fast they are searched, in one large tenant and among many small ones. */
export async function search(options: BenchOptions): Promise<Table[]> {
  const { quick, full, engine, say } = options;
  await using rig = await openSearchRig(engine, options.profileFolder);
  const corpus = writeCorpus(20_261_123);
  const sizes = quick ? [1_000, 3_000] : full ? [1_000, 10_000, 100_000] : [1_000, 10_000];
  const questions = quick ? 100 : 400;
  const ingested: (string | number)[][] = [];
  const searched: (string | number)[][] = [];
  // What is copied is the beginning, so copies are asked what stands in it.
  let early: string[] = [];
  let chunks = 0;
  for (const size of sizes) {
    say(`ingestion up to ${size} chunks`);
    const { row, total } = await ingest(rig, corpus, chunks, size);
    chunks = total;
    ingested.push(row);
    say(told(ingestionColumns, row));
    const asked = Array.from({ length: questions }, () => corpus.question());
    if (early.length === 0) early = asked;
    say('comparing');
    await rig.compared();
    say(`search in ${chunks} chunks`);
    const found = await searchMany(rig, asked, `1 tenant of ${chunks} chunks`, () => rig.scope);
    searched.push(found);
    say(told(searchColumns, found));
  }
  const [tenants, each] = quick ? [50, 50] : full ? [1_000, 1_000] : [200, 100];
  say(`copying ${each} chunks to each of ${tenants} tenants`);
  const scopes = (await rig.copyTenant(tenants, each)).map((id) => rig.database.forTenant(id));
  let turn = 0;
  searched.push(await searchMany(rig, early, `${tenants} tenants of ${each} beside it`, () => scopes[turn++ % scopes.length] ?? rig.scope));
  return [
    {
      title: `Ingestion: Markdown of ${documentBytes / 1000} KB a document, ${uploads} uploads at a time, from the first byte to searchable`,
      columns: ingestionColumns,
      rows: ingested,
      notes: ['budget: 2 MB a second on one core. With PGlite the database is inside the server and counted there.'],
    },
    {
      title: `Search: ${questions} questions of 7 words, ${passages} passages each, one after the other`,
      columns: searchColumns,
      rows: searched,
      notes: [
        'budget: p95 ≤ 25 ms in 100,000 chunks, ≤ 15 ms in 1,000,000 over 1,000 tenants (--full, on PostgreSQL).',
        'The copies hold the same words in every tenant, as companies of one trade do.',
        'Asked in this process, whose heap grows as the server has its own do: otherwise its garbage collector makes the slowest twentieth.',
      ],
    },
  ];
}

async function ingest(rig: SearchRig, corpus: Corpus, from: number, to: number): Promise<{ row: (string | number)[]; total: number }> {
  const bytesPerChunk = 870;
  const count = Math.max(1, Math.round(((to - from) * bytesPerChunk) / documentBytes));
  const documents = Array.from({ length: count }, () => corpus.document(documentBytes));
  const megabytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const before = { server: rig.serverUsage().cpuMs, database: rig.databaseCpuMs() };
  const startedAt = performance.now();
  const rest = documents[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: uploads }, async () => {
      for (const text of rest) await rig.upload(text);
    }),
  );
  const total = await rig.indexed();
  const seconds = (performance.now() - startedAt) / 1000;
  const perMegabyte = (now: number, then: number): string => ((now - then) / 1000 / megabytes).toFixed(2);
  return {
    total,
    row: [
      total,
      megabytes.toFixed(1),
      seconds.toFixed(1),
      (megabytes / seconds).toFixed(2),
      perMegabyte(rig.serverUsage().cpuMs, before.server),
      perMegabyte(rig.databaseCpuMs(), before.database),
    ],
  };
}

async function searchMany(rig: SearchRig, asked: readonly string[], name: string, scope: () => TenantScope): Promise<(string | number)[]> {
  const count = asked.length;
  for (const question of asked.slice(0, 20)) await searchKnowledge(scope(), { question, limit: passages });
  const databaseBefore = rig.databaseCpuMs();
  const cpuBefore = process.cpuUsage();
  const times: number[] = [];
  let [found, answerable] = [0, 0];
  for (const question of asked) {
    const startedAt = performance.now();
    const result = await searchKnowledge(scope(), { question, limit: passages });
    times.push(performance.now() - startedAt);
    if (result.passages.length > 0) found += 1;
    if (result.answerable) answerable += 1;
  }
  return [
    name,
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.95).toFixed(1),
    `${Math.round((100 * found) / count)} %`,
    `${Math.round((100 * answerable) / count)} %`,
    (cpuMs(process.cpuUsage(cpuBefore)) / count).toFixed(1),
    ((rig.databaseCpuMs() - databaseBefore) / count).toFixed(1),
  ];
}

function cpuMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
