import { createHash } from 'node:crypto';
import { type ChunkId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTenant } from '../../tenants/public.ts';
import { encodePrint, printChunk } from '../chunks/chunk-print.ts';
import { replaceChunks } from '../chunks/chunks.store.ts';
import { putDocumentRow, setDocumentsReady } from '../sources/documents.store.ts';
import { countContents, insertSource } from '../sources/sources.store.ts';
import type { EmbeddingIndex } from './embedding-index.ts';
import { findEmbeddingIndex, insertEmbeddingIndex } from './embedding-indexes.store.ts';
import { deleteUnusedVectors, insertVectors, searchEmbeddings } from './embeddings.store.ts';
import { growGraph } from './grow-graph.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const dimension = 256;
/** Vectors of a model lie near a surface of few dimensions; those drawn from all would be about as far from each other, whichever two. */
const spread = 12;
const timeoutMs = 300_000;

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function vectorFrom(random: () => number): Float32Array {
  const vector = new Float32Array(dimension);
  for (let at = 0; at < spread; at++) vector[(at * 19) % dimension] = random();
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

interface Embedded {
  scope: TenantScope;
  index: EmbeddingIndex;
  vectors: Map<ChunkId, Float32Array>;
}

/** A tenant of so many chunks, with a vector of each. */
async function embed(slug: string, count: number, seed: number): Promise<Embedded> {
  const scope = test.database.forTenant((await createTenant(test.database, { name: slug, slug })).id);
  const random = numbersFrom(seed);
  return scope.transaction(async (db) => {
    const [sourceId, documentId] = [newId('source'), newId('document')];
    await insertSource(db, { id: sourceId, name: slug, kind: 'text', status: 'ready' });
    const content = { title: '', format: 'text', url: null, language: null, contentHash: null, byteSize: 0, blocks: [] } as const;
    await putDocumentRow(db, { id: documentId, sourceId, externalId: '', ...content });
    const print = encodePrint(printChunk({ title: '', headingPath: [], text: 'text' }));
    const chunks = Array.from({ length: count }, (_, ordinal) => ({ ordinal, text: `${ordinal}`, keys: [], print }));
    await replaceChunks(db, sourceId, [
      { documentId, chunks: chunks.map((chunk) => ({ ...chunk, headingPath: [], page: null, anchor: null })) },
    ]);
    await setDocumentsReady(db, [{ documentId, chunkCount: count }]);
    await countContents(db, sourceId);
    const connection = { provider: 'openai', model: 'm', dimension, address: null, requestsPerMinute: null, secret: null } as const;
    const index = await insertEmbeddingIndex(db, { ...connection, activateWhenReady: true });
    const ids = await db.selectFrom('chunks').select(['id', 'ordinal']).orderBy('ordinal').execute();
    const vectors = new Map(ids.map(({ id }) => [id, vectorFrom(random)]));
    const rows = ids.map(({ id, ordinal }) => {
      const hash = createHash('sha256').update(`${slug} ${ordinal}`).digest();
      return { chunkId: id, documentId, sourceId, hash, vector: vectors.get(id) ?? new Float32Array(dimension) };
    });
    await insertVectors(db, { id: index.id, graphed: false }, rows);
    return { scope, index, vectors };
  });
}

function nearest({ vectors }: Embedded, asked: Float32Array, most: number): ChunkId[] {
  const similarity = (vector: Float32Array): number => vector.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0);
  return [...vectors]
    .sort(([, one], [, other]) => similarity(other) - similarity(one))
    .slice(0, most)
    .map(([id]) => id);
}

/** The share of the truly nearest chunks that a search finds, over some questions. */
async function recall(embedded: Embedded, throughGraph: boolean): Promise<number> {
  const random = numbersFrom(99);
  const [questions, most] = [10, 20];
  let found = 0;
  for (let question = 0; question < questions; question++) {
    const asked = vectorFrom(random);
    const near = await embedded.scope.transaction((db) =>
      searchEmbeddings(db, { indexId: embedded.index.id, vector: asked, most, throughGraph }),
    );
    expect(near).toHaveLength(most);
    const expected = new Set(nearest(embedded, asked, most));
    found += near.filter(({ chunkId }) => expected.has(chunkId)).length;
  }
  return found / (questions * most);
}

it(
  'finds what is nearest within the tenant, also through a graph that is mostly of another tenant',
  async () => {
    const large = await embed('large', 800, 1);
    const small = await embed('small', 40, 2);
    for (const tenant of [large, small]) expect(await recall(tenant, false)).toBeGreaterThan(0.99);
    // The embedded engine keeps no graphs.
    if (test.database.engine === 'pglite') return;
    for (const tenant of [large, small]) {
      await growGraph(tenant.scope, tenant.index, new AbortController().signal, 1);
      const grown = await tenant.scope.transaction((db) => findEmbeddingIndex(db, tenant.index.id));
      expect(grown?.graph).toBe('ready');
      expect(await recall(tenant, true)).toBeGreaterThan(0.95);
    }
  },
  timeoutMs,
);

it('tells which of the nearest are of a document that grew old', async () => {
  const { scope, index, vectors } = await embed('old', 3, 5);
  const asked = vectors.values().next().value ?? new Float32Array(dimension);
  const ages = async () =>
    (await scope.transaction((db) => searchEmbeddings(db, { indexId: index.id, vector: asked, most: 2, throughGraph: false }))).map(
      ({ asOf }) => asOf?.getUTCFullYear(),
    );
  expect(await ages()).toEqual([undefined, undefined]);
  await test.asAdmin(async (client) => {
    await client.query(`update sources set max_age_days = 30 where name = 'old'`);
    await client.query(`update documents set fresh_at = '2024-05-06' where tenant_id = $1`, [scope.tenantId]);
  });
  expect(await ages()).toEqual([2024, 2024]);
});

it('looks for vectors that no chunk uses by reading each once, though nobody has gathered statistics of the tables', async () => {
  const count = 600;
  const { scope, index } = await embed('unused', count, 3);
  const read = await scope.transaction(async (db) => {
    const { id } = await db.selectFrom('chunks').select('id').where('ordinal', '=', 7).executeTakeFirstOrThrow();
    await db.deleteFrom('embedded_chunks').where('chunk_id', '=', id).execute();
    const before = await rowsRead(db);
    await deleteUnusedVectors(db, index.id);
    return (await rowsRead(db)) - before;
  });
  expect(read).toBeLessThan(3 * count);
  const left = await scope.transaction((db) =>
    db
      .selectFrom('embeddings')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(left.count)).toBe(count - 1);
});

async function rowsRead(db: Parameters<typeof deleteUnusedVectors>[0]): Promise<number> {
  const { rows } = await sql<{ read: string }>`
    select coalesce(sum(coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0)), 0) as read
    from pg_stat_xact_user_tables where relname = 'embedded_chunks'`.execute(db);
  return Number(rows[0]?.read ?? 0);
}
