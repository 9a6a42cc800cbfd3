import type { EmbeddingIndexResponse, EmbeddingSettingsResponse } from '@parley/contract/embeddings';
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
): Promise<{ passages: { text: string; headingPath: string[] }[]; answerable: boolean }> {
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
    expect(JSON.stringify(found)).not.toContain('Globex');
    expect(await indexes(app.globex)).toEqual([]);
    expect(JSON.stringify(await search(app.globex, 'leash'))).not.toContain('store');
  });
});
