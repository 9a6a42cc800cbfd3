import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openaiCompatible } from './openai-compatible.ts';

const goodKey = 'sk-or-good';

/** OpenRouter lists its models to anybody, and tells of a key at /key. */
describe('a server that lists its models to anybody', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    site.pages.set('/api/v1/models', (_request, response) => response.end('{"data":[{"id":"some/model"}]}'));
    site.pages.set('/keyless/v1/models', (_request, response) => response.end('{"data":[{"id":"some/model"}]}'));
    site.pages.set('/api/v1/key', (request, response) => {
      const isGood = request.headers.authorization === `Bearer ${goodKey}`;
      response
        .writeHead(isGood ? 200 : 401)
        .end(isGood ? '{"data":{"label":"mine"}}' : '{"error":{"message":"User not found.","code":401}}');
    });
  });
  afterAll(() => site.close());

  async function listWith(path: string, apiKey: string) {
    const provider = openaiCompatible({ baseUrl: `${site.origin}${path}`, apiKey });
    const listing = await provider.listModels(AbortSignal.timeout(5_000));
    await provider.close();
    return listing;
  }

  it('is asked whether the key is good', async () => {
    expect(await listWith('/api/v1', goodKey)).toEqual({ ok: true, models: ['some/model'] });
    expect(await listWith('/api/v1', 'sk-or-wrong')).toMatchObject({ ok: false, failure: { status: 401 } });
  });

  it('is taken at its word where it tells nothing of keys', async () => {
    expect(await listWith('/keyless/v1', 'any')).toEqual({ ok: true, models: ['some/model'] });
  });
});
