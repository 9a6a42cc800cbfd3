import { randomBytes } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { EmbeddingIndexId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createGuardedFetch } from '@parley/platform/fetch/create-guarded-fetch';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import { createTestDatabase } from '@parley/testing/database/create-test-database';
import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { chosenCount } from '@parley/testing/process/chosen-count';
import { expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { createTenant } from '../../tenants/public.ts';
import { addSource } from '../sources/add-source.ts';
import { indexSource } from '../sources/index-source.ts';
import { changeEmbeddings } from './change-embeddings.ts';
import { embedChunks } from './embed-chunks.ts';

/** A request holds 96 of them. */
const chunks = chosenCount('PARLEY_TEST_EMBEDDED_CHUNKS', 300);
/** A hundred requests of which thirty fail, each in one of the ways providers fail in, spread without a pattern to rely on. */
const failures: readonly Behaviour[] = [
  { kind: 'error', status: 429, retryAfterSeconds: 0 },
  { kind: 'error', status: 500 },
  { kind: 'hang' },
  { kind: 'cut', afterTokens: 0 },
  { kind: 'error', status: 503 },
  { kind: 'spoiled', vectors: 'short' },
];
const script = (): Behaviour[] =>
  Array.from({ length: 100 }, (_, request) =>
    (request * 37) % 100 < 30 ? (failures[request % failures.length] ?? { kind: 'hang' }) : { kind: 'answer' },
  );

it('a provider of which three in ten requests fail delays vectors, and loses and doubles none', { timeout: 240_000 }, async () => {
  await using model = await startFakeModel();
  await using test = await createTestDatabase();
  const opening = parseFetchOpening(new URL(model.url).host);
  const guard = createGuardedFetch({ allow: opening === undefined ? [] : [opening] });
  // What hangs is waited for a second, not half a minute.
  const fetch: GuardedFetch = (url, request) => guard.fetch(url, { ...request, totalMs: 1_000, headersMs: 1_000 });
  const secretBox = createSecretBox({ current: randomBytes(32).toString('hex'), previous: [] });
  const deps = { fetch, secretBox, now: () => Date.now(), graphs: false };

  async function taken(slug: string): Promise<{ scope: TenantScope; indexId: EmbeddingIndexId }> {
    const tenant = await createTenant(test.database, { name: slug, slug, plan: 'enterprise' });
    const scope = test.database.forTenant(tenant.id);
    const settings = { provider: 'openai-compatible' as const, model: 'fake-embedder', address: model.openaiUrl };
    await changeEmbeddings(scope, deps, settings, systemTrail('test'));
    const text = Array.from({ length: chunks }, (_, stable) => `## Stable ${stable}\n\nAnimal number ${stable * 7} lives here.`).join(
      '\n\n',
    );
    const source = { name: 'stables.md', bytes: Buffer.from(text), contentType: 'text/markdown', url: undefined };
    await indexSource(scope, { sourceId: (await addSource(scope, source)).id });
    const { rows } = await test.asAdmin((client) =>
      client.query<{ id: EmbeddingIndexId }>('select id from embedding_indexes where tenant_id = $1', [tenant.id]),
    );
    const indexId = rows[0]?.id;
    if (indexId === undefined) throw new Error('no index is built');
    return { scope, indexId };
  }
  /** Runs the job as the queue does: again after a failure that may pass. */
  async function embed({ scope, indexId }: { scope: TenantScope; indexId: EmbeddingIndexId }): Promise<void> {
    for (let failed = 0; ; failed++) {
      try {
        return await embedChunks(scope, deps, { indexId });
      } catch (error) {
        if (!(error instanceof AppError) || !error.retryable || failed > 100) throw error;
      }
    }
  }
  const vectorsOf = ({ indexId }: { indexId: EmbeddingIndexId }): Promise<unknown> =>
    test.asAdmin(async (client) => {
      const { rows } = await client.query(
        `select c.heading_path, md5(e.embedding::text) as vector from chunks c
         join embedded_chunks m on m.tenant_id = c.tenant_id and m.chunk_id = c.id and m.index_id = $1
         join embeddings e on (e.tenant_id, e.index_id, e.content_hash, e.document_id) = (m.tenant_id, m.index_id, m.content_hash, m.document_id)
         order by c.heading_path`,
        [indexId],
      );
      return rows;
    });

  const unharmed = await taken('globex');
  await embed(unharmed);
  const needed = model.requests.length;
  const struck = await taken('acme');
  model.next(...script());
  await embed(struck);
  expect(model.requests.length - needed).toBeGreaterThan(needed);
  expect(await vectorsOf(struck)).toHaveLength(chunks);
  expect(await vectorsOf(struck)).toEqual(await vectorsOf(unharmed));
  await guard.close();
});
