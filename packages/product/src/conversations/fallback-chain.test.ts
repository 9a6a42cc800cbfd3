import type { TraceResponse } from '@parley/contract/conversations';
import { formatId } from '@parley/contract/ids';
import type { ModelConnectionResponse } from '@parley/contract/models';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const question = 'When does the observatory open?';
const text = 'The observatory opens at nine in the evening [1].';

describe('a chain of models', () => {
  let app: TestApp;
  let dear: FakeModel;
  let cheap: FakeModel;
  let chain: { fallbackModels: unknown[] };
  beforeAll(async () => {
    [dear, cheap] = await Promise.all([startFakeModel(), startFakeModel()]);
    app = await createTestApp({
      fetchAllow: [dear, cheap].map(({ url }) => new URL(url).host),
      remoteModels: { limits: { firstTokenMs: 1_500 }, retry: { baseDelayMs: 1 } },
    });
    for (const tenant of [app.acme, app.globex]) await tenant.learn('hours.md', '# Hours\n\nThe observatory opens at nine in the evening.');
    const models = await Promise.all([connect(app.acme, dear, '1500'), connect(app.acme, cheap, '0.01')]);
    const [first, second] = models.map((modelConnectionId) => ({ modelConnectionId, model: 'fake-model' }));
    chain = { ...first, fallbackModels: [second, { modelConnectionId: null, model: 'extractive' }] };
    await publish(chain);
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([dear.close(), cheap.close()]);
  });

  async function publish(draft: object): Promise<void> {
    const path = `/v1/bots/${formatId('bot', app.acme.botId)}`;
    expect((await app.acme.api('PATCH', path, { draft })).status).toBe(200);
    expect((await app.acme.api('POST', `${path}/publish`, {})).status).toBe(200);
  }

  async function connect({ api }: TestTenant, server: FakeModel, price: string): Promise<string> {
    const prices = { 'fake-model': { input: price, output: price } };
    const body = { name: price, provider: 'openai-compatible', baseUrl: server.openaiUrl, apiKey: 'sk-of-acme', prices };
    return ((await (await api('POST', '/v1/model-connections', body)).json()) as ModelConnectionResponse).id;
  }

  /** Asks, and tells which servers were asked for it and whose words the answer is. */
  async function ask(tenant = app.acme) {
    const before = [dear.requests.length, cheap.requests.length];
    const turn = await (await tenant.visitor()).ask(question);
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
    const trace = (await (await tenant.api('GET', `/v1/turns/${turn.turnId}/trace`)).json()) as TraceResponse;
    return {
      dear: dear.requests.length > (before[0] ?? 0),
      cheap: cheap.requests.length > (before[1] ?? 0),
      by: trace.provider,
      ...(trace.passedOver === undefined ? {} : { passedOver: trace.passedOver }),
    };
  }

  it('is asked from its top, by its own tenant alone', async () => {
    dear.always({ kind: 'answer', text });
    expect(await ask()).toEqual({ dear: true, cheap: false, by: 'openai-compatible' });
    expect(await ask(app.globex)).toEqual({ dear: false, cheap: false, by: 'extractive' });
  });

  it.each([
    ['fails', { kind: 'error', status: 500 }],
    ['does not begin in time', { kind: 'hang' }],
    ['ends without a word', { kind: 'answer', text: '' }],
  ] as const)('goes on to the next one where a model %s', async (_how, behaviour) => {
    dear.always(behaviour);
    cheap.always({ kind: 'answer', text });
    expect(await ask()).toEqual({ dear: true, cheap: true, by: 'openai-compatible' });
  });

  it('goes on to the next one where a limit has no room for a model', async () => {
    dear.always({ kind: 'answer', text });
    cheap.always({ kind: 'answer', text });
    expect((await app.acme.api('PUT', '/v1/spend/limits', { conversation: '0.5' })).status).toBe(200);
    const passedOver = [{ model: 'fake-model', reason: 'spend_limit' }];
    expect(await ask()).toEqual({ dear: false, cheap: true, by: 'openai-compatible', passedOver });
    expect((await app.acme.api('PUT', '/v1/spend/limits', {})).status).toBe(200);
  });

  it('ends with the answerer that needs no model', async () => {
    for (const server of [dear, cheap]) server.always({ kind: 'error', status: 500 });
    expect(await ask()).toEqual({ dear: true, cheap: true, by: 'extractive' });
  });

  it('offers a person where a limit leaves none of it', async () => {
    await publish({ ...chain, fallbackModels: chain.fallbackModels.slice(0, 1) });
    expect((await app.acme.api('PUT', '/v1/spend/limits', { conversation: '0.000001' })).status).toBe(200);
    const before = dear.requests.length + cheap.requests.length;
    const turn = await (await app.acme.visitor()).ask(question);
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'declined', offers: ['leave_message'] });
    expect(dear.requests.length + cheap.requests.length).toBe(before);
    const trace = await (await app.acme.api('GET', `/v1/turns/${turn.turnId}/trace`)).json();
    expect(trace).toMatchObject({ declined: 'spend_limit' });
  });

  it('shows a question that no model could answer as unanswered', async () => {
    await publish({ ...chain, fallbackModels: [] });
    expect((await app.acme.api('PUT', '/v1/spend/limits', {})).status).toBe(200);
    dear.always({ kind: 'error', status: 500 });
    expect((await (await app.acme.visitor()).ask(question)).end).toMatchObject({ type: 'turn.failed' });
    const { items } = (await (await app.acme.api('GET', '/v1/conversations')).json()) as { items: { id: string }[] };
    const read = await (await app.acme.api('GET', `/v1/conversations/${items[0]?.id}`)).json();
    expect(read).toMatchObject({ messages: [{ author: 'contact', text: question, unanswered: 'failed' }] });
  });
});
