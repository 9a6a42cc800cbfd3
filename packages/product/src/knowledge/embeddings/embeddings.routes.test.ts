import type { EmbeddingIndexResponse, EmbeddingSettingsResponse, IndexComparison } from '@parley/contract/embeddings';
import { listDeadJobs } from '@parley/platform/jobs/list-dead-jobs';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const handbook = `# Shop handbook

## Refunds
Money goes back within 14 days to the account that was used for the payment.

## Shipping
We ship to Norway, Sweden and Denmark. Parcels leave our warehouse on the same day.

## Dogs
A dog is welcome in every store if it is on a leash.

## Opening hours
The store is open from nine to five on working days.
`;
const key = 'sk-the-key-of-this-test';
const synonyms = { canine: 'dog', pooch: 'dog', allowed: 'welcome', permitted: 'welcome' };

let model: FakeModel;
let app: TestApp;
beforeAll(async () => {
  model = await startFakeModel({ apiKey: key, embeddings: { synonyms } });
  app = await createTestApp({ fetchAllow: [new URL(model.url).host] });
  await app.acme.learn('handbook.md', handbook);
  await app.globex.learn('secret.md', '# Secrets\n\nThe pooch of Globex is permitted in the turbine hall.');
});
afterAll(async () => {
  await app.close();
  await model.close();
});

const json = async <Body>(response: Response | Promise<Response>): Promise<Body> => (await (await response).json()) as Body;
const jobs = (): Promise<void> | undefined => app.installation.jobs?.drain();
const indexes = async (tenant: TestTenant) =>
  (await json<{ items: EmbeddingIndexResponse[] }>(tenant.api('GET', '/v1/embedding-indexes'))).items;

async function search(
  tenant: TestTenant,
  query: string,
): Promise<{ passages: { text: string; headingPath: string[]; reasons: object[] }[]; answerable: boolean }> {
  return json(tenant.api('POST', '/v1/search', { query }));
}

/** A question that shares no word with the passage that answers it. */
const byMeaning = 'canine permitted?';

describe('search by meaning', () => {
  it('is off until a model is named, then finds what shares no word, within the tenant', async () => {
    expect(await json(app.acme.api('GET', '/v1/embeddings'))).toMatchObject({ provider: 'none', hasKey: false });
    expect((await search(app.acme, byMeaning)).passages).toEqual([]);
    const settings = { provider: 'openai-compatible', model: 'fake-embedder', address: model.openaiUrl, key };
    const stored = await json<EmbeddingSettingsResponse>(app.acme.api('PUT', '/v1/embeddings', settings));
    expect(stored).toMatchObject({ provider: 'openai-compatible', model: 'fake-embedder', hasKey: true, indexed: true });
    expect(JSON.stringify(stored)).not.toContain(key);
    await jobs();
    expect(await indexes(app.acme)).toMatchObject([{ state: 'active', dimension: 256, chunkCount: 4, embeddedCount: 4, failure: null }]);
    const found = await search(app.acme, byMeaning);
    expect(found.passages[0]?.headingPath).toEqual(['Dogs']);
    expect(found.passages[0]?.reasons).toContainEqual({ kind: 'meaning', place: 1, text: expect.stringContaining('number 1 ') });
    expect(JSON.stringify(found)).not.toContain('Globex');
    expect(await indexes(app.globex)).toEqual([]);
    expect(JSON.stringify(await search(app.globex, 'leash'))).not.toContain('store');
  });

  it('goes on through a provider that fails, and nothing is embedded twice or lost', async () => {
    model.next({ kind: 'error', status: 503 }, { kind: 'spoiled', vectors: 'short' }, { kind: 'cut', afterTokens: 0 });
    await app.acme.learn('failing.md', '# Umbrellas\n\nAn umbrella is lent at the till.');
    const [active] = await indexes(app.acme);
    expect(active).toMatchObject({ state: 'active', chunkCount: 5, embeddedCount: 5, refusedCount: 0, failure: null });
    const before = model.requests.length;
    await app.acme.learn('again.md', '# Umbrellas\n\nAn umbrella is lent at the till.');
    expect(model.requests.slice(before)).toEqual([]);
    expect(await indexes(app.acme)).toMatchObject([{ embeddedCount: 6 }]);
  });

  it('answers by words while the model is away', async () => {
    model.always({ kind: 'error', status: 500 });
    const found = await search(app.acme, 'Which countries do you ship to, please?');
    model.always({ kind: 'answer' });
    expect(found.passages[0]?.headingPath).toEqual(['Shipping']);
    expect(found.answerable).toBe(true);
  });

  it('keeps what words found for certain, and does not answer what is about something else', async () => {
    expect((await search(app.acme, 'Which countries do you ship to?')).passages[0]?.headingPath).toEqual(['Shipping']);
    expect((await search(app.acme, 'Who won the football championship in 1998?')).answerable).toBe(false);
  });

  it('changes the model without a gap, compares both, and goes back', async () => {
    const [first] = await indexes(app.acme);
    const other = await json<EmbeddingSettingsResponse>(
      app.acme.api('PUT', '/v1/embeddings', { provider: 'openai-compatible', model: 'another-embedder', dimension: 64 }),
    );
    expect(other).toMatchObject({ model: 'another-embedder', hasKey: true, indexed: false });
    expect(await indexes(app.acme)).toMatchObject([{ id: first?.id, state: 'active' }]);
    const built = await json<EmbeddingIndexResponse>(app.acme.api('POST', '/v1/embedding-indexes'));
    expect((await app.acme.api('POST', `/v1/embedding-indexes/${built.id}/activate`)).status).toBe(409);
    expect((await app.acme.api('POST', '/v1/embedding-indexes')).status).toBe(409);
    await jobs();
    expect(await indexes(app.acme)).toMatchObject([
      { id: built.id, state: 'ready', dimension: 64, embeddedCount: 6 },
      { id: first?.id, state: 'active' },
    ]);
    const compared = await json<IndexComparison>(
      app.acme.api('POST', `/v1/embedding-indexes/${built.id}/compare`, { questions: [byMeaning, 'When do you open?'] }),
    );
    expect(compared.questions[0]).toMatchObject({ question: byMeaning, source: 'given', words: [] });
    expect(compared.questions[0]?.candidate[0]?.headingPath).toEqual(['Dogs']);
    expect(compared.overlapWithActive).toBeGreaterThan(0);
    const states = async (id: string) => {
      expect((await app.acme.api('POST', `/v1/embedding-indexes/${id}/activate`)).status).toBe(200);
      return new Map((await indexes(app.acme)).map((index) => [index.id, index.state]));
    };
    expect(await states(built.id)).toEqual(
      new Map([
        [built.id, 'active'],
        [first?.id ?? '', 'previous'],
      ]),
    );
    expect((await search(app.acme, byMeaning)).passages[0]?.headingPath).toEqual(['Dogs']);
    expect(await states(first?.id ?? '')).toEqual(
      new Map([
        [built.id, 'previous'],
        [first?.id ?? '', 'active'],
      ]),
    );
    // One that can be gone back to need not be built again.
    expect(await json(app.acme.api('GET', '/v1/embeddings'))).toMatchObject({ model: 'another-embedder', indexed: true });
    expect((await app.acme.api('DELETE', `/v1/embedding-indexes/${first?.id}`)).status).toBe(409);
    expect((await app.acme.api('DELETE', `/v1/embedding-indexes/${built.id}`)).status).toBe(204);
    expect((await app.globex.api('POST', `/v1/embedding-indexes/${first?.id}/activate`)).status).toBe(404);
  });

  it('says what a provider says when it is tried, and does not send a key to another address', async () => {
    const attempt = { provider: 'openai-compatible', model: 'fake-embedder', address: model.openaiUrl };
    const tried = await json(app.acme.api('POST', '/v1/embeddings/test', { ...attempt, key: 'sk-a-wrong-key' }));
    expect(tried).toMatchObject({ ok: false, failure: { code: 'model_rejected' } });
    const empty = await app.globex.api('PUT', '/v1/embeddings', { provider: 'openai-compatible' });
    const issues = ['model', 'address'].map((path) => ({ path, rule: 'too_small', limit: 1 }));
    expect(await json(empty)).toMatchObject({ code: 'invalid_request', details: { issues } });
    // Whose key is refused is told so; it is nothing that the operator could mend.
    await app.globex.api('PUT', '/v1/embeddings', { ...attempt, key: 'sk-a-wrong-key' });
    await jobs();
    expect(await indexes(app.globex)).toMatchObject([{ state: 'failed', failure: { code: 'model_rejected' } }]);
    expect(await listDeadJobs(app.test.database)).toEqual([]);
    await app.globex.api('PUT', '/v1/embeddings', { ...attempt, key });
    await jobs();
    expect(await indexes(app.globex)).toMatchObject([{ state: 'active', failure: null }]);
    const before = model.requests.length;
    await app.acme.api('POST', '/v1/embeddings/test', { ...attempt, address: `${model.url}/elsewhere` });
    expect(model.requests.slice(before).map(({ headers }) => headers.authorization)).toEqual([]);
    expect(await json(app.acme.api('POST', '/v1/embeddings/test', { ...attempt, address: 'http://127.0.0.1:9/v1' }))).toMatchObject({
      ok: false,
      failure: { code: 'address_not_allowed' },
    });
  });

  it('leaves nothing of a source that is removed', async () => {
    const count = () =>
      app.test.asAdmin(async (client) => {
        const { rows } = await client.query<{ vectors: string; chunks: string }>(
          'select (select count(*) from embeddings) as vectors, (select count(*) from embedded_chunks) as chunks',
        );
        return rows[0];
      });
    expect(await count()).not.toEqual({ vectors: '0', chunks: '0' });
    for (const { api } of [app.acme, app.globex]) {
      const { items } = await json<{ items: { id: string }[] }>(api('GET', '/v1/sources'));
      for (const { id } of items) expect((await api('DELETE', `/v1/sources/${id}`)).status).toBe(204);
    }
    expect(await count()).toEqual({ vectors: '0', chunks: '0' });
    expect((await search(app.acme, byMeaning)).passages).toEqual([]);
  });
});
