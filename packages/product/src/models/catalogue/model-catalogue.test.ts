import type { BotResponse } from '@parley/contract/bots';
import type { AvailableModel, CatalogueModel } from '@parley/contract/models';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { makeOperator } from '@parley/testing/app/test-member';
import { expectAnswer } from '@parley/testing/app/test-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the model catalogue', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ model: 'openai' });
    for (const tenant of [app.acme, app.globex]) await tenant.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine.');
  });
  afterAll(() => app.close());

  async function operator() {
    const client = await app.client({ name: 'Olga' });
    await makeOperator(app.test.database, client.personId);
    return client;
  }

  const models = async (tenant: TestTenant) =>
    ((await (await tenant.api('GET', '/v1/models')).json()) as { items: AvailableModel[] }).items;

  async function botOf(tenant: TestTenant): Promise<BotResponse> {
    const { items } = (await (await tenant.api('GET', '/v1/bots')).json()) as { items: BotResponse[] };
    const [bot] = items;
    if (bot === undefined) throw new Error('the tenant has no bot');
    return bot;
  }

  async function save(tenant: TestTenant, fields: Partial<BotResponse['draft']>): Promise<{ status: number; paths: string[] }> {
    const bot = await botOf(tenant);
    const answer = await tenant.api('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, ...fields } });
    const { issues = [] } = ((await answer.json()) as Problem).details ?? ({} as { issues?: { path: string }[] });
    return { status: answer.status, paths: (issues as { path: string }[]).map(({ path }) => path) };
  }

  const entry = {
    provider: 'openai',
    model: 'gpt-house',
    contextTokens: 8_000,
    maxOutputTokens: 500,
    parameters: ['temperature'],
    tools: false,
    prices: { input: '3', output: '7' },
    plans: null,
  } as const;

  it('refuses what a model does not take when it is saved, and names each of it', async () => {
    expect(await save(app.acme, { model: 'gpt-5-mini', temperature: 0.5, stop: ['END'] })).toEqual({
      status: 400,
      paths: ['draft.temperature', 'draft.stop'],
    });
    expect(await save(app.acme, { model: 'gpt-4o', reasoningEffort: 'high' })).toEqual({ status: 400, paths: ['draft.reasoningEffort'] });
    expect((await save(app.acme, { model: 'gpt-5-mini', reasoningEffort: 'high' })).status).toBe(200);
    expect((await save(app.acme, { model: 'gpt-4o', reasoningEffort: null, temperature: 0.5 })).status).toBe(200);
    expect((await save(app.acme, { model: 'a-model-nobody-knows', temperature: 0.5, topP: 0.5, stop: ['END'] })).status).toBe(200);
  });

  it('refuses what a model further down the ladder does not take, too', async () => {
    const fallback = (model: string) => [{ modelConnectionId: null, model }];
    const chosen = { model: 'gpt-4o', temperature: 0.5, topP: null, reasoningEffort: null, stop: [] };
    expect(await save(app.acme, { ...chosen, fallbackModels: fallback('gpt-5-mini') })).toEqual({
      status: 400,
      paths: ['draft.fallbackModels'],
    });
    expect((await save(app.acme, { ...chosen, fallbackModels: fallback('gpt-4o-mini') })).status).toBe(200);
    expect((await save(app.acme, { ...chosen, fallbackModels: fallback('extractive') })).status).toBe(200);
  });

  it('refuses a connection that is not the tenant’s, and lets one be that has gone since', async () => {
    const made = (await (
      await app.globex.api('POST', '/v1/model-connections', { name: 'own', provider: 'openai', apiKey: 'sk-globex-1' })
    ).json()) as { id: string };
    expect(await save(app.acme, { modelConnectionId: made.id })).toEqual({ status: 400, paths: ['draft.modelConnectionId'] });
    expect((await save(app.globex, { modelConnectionId: made.id })).status).toBe(200);
    await app.globex.api('DELETE', `/v1/model-connections/${made.id}`);
    expect((await save(app.globex, { greeting: 'Hello again' })).status).toBe(200);
    expect((await save(app.globex, { modelConnectionId: null })).status).toBe(200);
  });

  it('is what the operator says, for every tenant, until they take it back', async () => {
    const olga = await operator();
    await expectAnswer(olga.call('PUT', '/v1/operator/models', entry), 200);
    expect(await models(app.acme)).toContainEqual({
      modelConnectionId: null,
      isDefault: false,
      provider: 'openai',
      model: 'gpt-house',
      contextTokens: 8_000,
      maxOutputTokens: 500,
      parameters: ['temperature'],
      tools: false,
      prices: { input: '3', output: '7' },
    });
    expect(await save(app.acme, { model: 'gpt-house', topP: 0.5, stop: [], maxOutputTokens: 501 })).toEqual({
      status: 400,
      paths: ['draft.topP', 'draft.maxOutputTokens'],
    });
    await expectAnswer(olga.call('DELETE', '/v1/operator/models?provider=openai&model=gpt-house'), 204);
    expect((await models(app.acme)).map(({ model }) => model)).not.toContain('gpt-house');
    const log = await expectAnswer<{ items: { action: string }[] }>(olga.call('GET', '/v1/operator/audit-entries'), 200);
    expect(log.items.map(({ action }) => action)).toEqual(expect.arrayContaining(['catalogue.changed', 'catalogue.forgotten']));
    const { items } = await expectAnswer<{ items: CatalogueModel[] }>(olga.call('GET', '/v1/operator/models'), 200);
    expect(items.find(({ model }) => model === 'gpt-4o')).toMatchObject({ own: false, contextTokens: 128_000 });
  });

  it('says whether a model is told of actions', async () => {
    const olga = await operator();
    const { id, draft } = await botOf(app.acme);
    const usual = { ...draft, model: 'default', modelConnectionId: null, temperature: null, topP: null, stop: [] };
    expect((await app.acme.api('PATCH', `/v1/bots/${id}`, { draft: { ...usual, actions: ['weather'] } })).status).toBe(200);
    expect((await app.acme.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    const [first] = (await models(app.acme)).filter(({ isDefault }) => isDefault);
    const toolsSent = async () => {
      await (await app.acme.visitor()).ask('When does the shop in Lund open?');
      return JSON.stringify(app.model?.requests.at(-1)?.body).includes('"tools"');
    };
    expect(await toolsSent()).toBe(true);
    await expectAnswer(olga.call('PUT', '/v1/operator/models', { ...entry, model: first?.model }), 200);
    expect(await toolsSent()).toBe(false);
    await expectAnswer(olga.call('DELETE', `/v1/operator/models?provider=openai&model=${first?.model}`), 204);
  });

  it('lets a bot go on down its ladder once its plan may not use a model any more', async () => {
    const olga = await operator();
    const { published } = await botOf(app.acme);
    expect(published).not.toBeNull();
    const [first] = (await models(app.acme)).filter(({ isDefault }) => isDefault);
    const before = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(before.end).toMatchObject({ type: 'turn.completed' });
    const asked = app.model?.requests.length ?? 0;
    expect(asked).toBeGreaterThan(0);
    await expectAnswer(olga.call('PUT', '/v1/operator/models', { ...entry, model: first?.model, plans: ['free'] }), 200);
    const after = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(after.text).toContain('The shop in Lund opens at nine.');
    expect(app.model?.requests.length).toBe(asked);
    expect(await save(app.acme, { model: first?.model ?? '' })).toMatchObject({ status: 400, paths: ['draft.model'] });
    await expectAnswer(olga.call('DELETE', `/v1/operator/models?provider=openai&model=${first?.model}`), 204);
  });
});
