import type { AuditEntryResponse } from '@parley/contract/audit';
import type { ConnectionTest, ModelConnectionResponse } from '@parley/contract/models';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ownKey = 'sk-own-key-of-acme-1234';
const handbook = '# Hours\n\nThe observatory opens at nine in the evening and closes at two.';

let app: TestApp;
let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel({ apiKey: ownKey });
  app = await createTestApp({ fetchAllow: [new URL(fake.url).host, '127.0.0.1:1'] });
});
afterAll(async () => {
  await app.close();
  await fake.close();
});

async function connect(tenant: TestTenant, body: Record<string, unknown> = {}): Promise<ModelConnectionResponse> {
  const given = { name: `own ${Math.random()}`, provider: 'openai-compatible', baseUrl: fake.openaiUrl, apiKey: ownKey, ...body };
  const answer = await tenant.api('POST', '/v1/model-connections', given);
  expect(answer.status).toBe(201);
  return (await answer.json()) as ModelConnectionResponse;
}

async function testOf(tenant: TestTenant, id: string): Promise<ConnectionTest> {
  return (await (await tenant.api('POST', `/v1/model-connections/${id}/test`)).json()) as ConnectionTest;
}

async function publish(tenant: TestTenant, draft: Record<string, unknown>): Promise<void> {
  const { items } = (await (await tenant.api('GET', '/v1/bots')).json()) as { items: { id: string }[] };
  const bot = items.at(-1)?.id ?? '';
  expect((await tenant.api('PATCH', `/v1/bots/${bot}`, { draft })).status).toBe(200);
  expect((await tenant.api('POST', `/v1/bots/${bot}/publish`, {})).status).toBe(200);
}

describe('a bot with a connection of its tenant', () => {
  it("is answered by the tenant's own server, with the tenant's key, and another tenant's bot is not", async () => {
    const connection = await connect(app.acme, { prices: { 'fake-model': { input: '1', output: '2' } } });
    await app.acme.learn('hours.md', handbook);
    await app.globex.learn('hours.md', handbook);
    await publish(app.acme, { modelConnectionId: connection.id, model: 'fake-model', topP: 0.5, stop: ['END'] });
    const turn = await (await app.acme.visitor()).ask('When does the observatory open?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
    const request = await fake.nextRequest();
    expect(request.headers.authorization).toBe(`Bearer ${ownKey}`);
    expect(request.body).toMatchObject({ model: 'fake-model', top_p: 0.5, stop: ['END'] });
    const { items } = (await (await app.acme.api('GET', '/v1/usage/events')).json()) as { items: Record<string, unknown>[] };
    const { inputTokens, outputTokens } = request.billed;
    expect(items[0]).toMatchObject({ provider: 'openai-compatible', model: 'fake-model', inputTokens, outputTokens });
    expect(Number(items[0]?.['costUsd'])).toBeCloseTo((inputTokens + 2 * outputTokens) / 1e6, 12);

    await (await app.globex.visitor()).ask('When does the observatory open?');
    expect(fake.requests).toHaveLength(1);
  });

  it('is passed over while its key cannot be opened, as after a secret that was taken out too soon', async () => {
    await app.acme.learn('hours.md', handbook);
    const connection = await connect(app.acme);
    await publish(app.acme, { modelConnectionId: connection.id, model: 'fake-model' });
    await app.acme.scope.transaction((db) =>
      db
        .updateTable('model_connections')
        .set({ key: Buffer.from('sealed under a secret that is gone'), revision: 2 })
        .where('name', '=', connection.name)
        .execute(),
    );
    const turn = await (await app.acme.visitor()).ask('When does the observatory open?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
    expect((await app.acme.api('GET', '/v1/models')).status).toBe(200);
    expect(connection.state).toBe('ready');
    const path = `/v1/model-connections/${connection.id}`;
    expect(await (await app.acme.api('GET', path)).json()).toMatchObject({ state: 'key_unreadable' });
    const listed = (await (await app.acme.api('GET', '/v1/model-connections')).json()) as { items: ModelConnectionResponse[] };
    expect(listed.items.find(({ id }) => id === connection.id)).toMatchObject({ state: 'key_unreadable' });
    const { items } = (await (await app.acme.api('GET', '/v1/bots')).json()) as { items: { id: string }[] };
    const draft = { modelConnectionId: connection.id, model: 'another-model' };
    expect((await app.acme.api('PATCH', `/v1/bots/${items.at(-1)?.id}`, { draft })).status).toBe(200);
    expect(await (await app.acme.api('PATCH', path, { apiKey: ownKey })).json()).toMatchObject({ state: 'ready' });
    expect((await app.acme.api('DELETE', path)).status).toBe(204);
  });

  it('follows a changed key with the next question, and falls back once the connection is gone', async () => {
    await app.acme.learn('hours.md', handbook);
    const connection = await connect(app.acme);
    await publish(app.acme, { modelConnectionId: connection.id, model: 'fake-model' });
    const visitor = await app.acme.visitor();
    const before = fake.requests.length;
    await app.acme.api('PATCH', `/v1/model-connections/${connection.id}`, { apiKey: 'sk-a-key-that-is-wrong' });
    // Refused by its server, so the bot answers from the passages by itself.
    expect((await visitor.ask('When does the observatory open?')).end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
    expect(fake.requests).toHaveLength(before);
    await app.acme.api('PATCH', `/v1/model-connections/${connection.id}`, { apiKey: ownKey });
    await visitor.ask('When does the observatory close?');
    expect(fake.requests).toHaveLength(before + 1);
    expect((await app.acme.api('DELETE', `/v1/model-connections/${connection.id}`)).status).toBe(204);
    expect((await visitor.ask('When does the observatory open?')).end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
    expect(fake.requests).toHaveLength(before + 1);
  });

  it('fails when it is to fall back on nothing', async () => {
    await app.globex.learn('hours.md', handbook);
    const connection = await connect(app.globex, { apiKey: 'sk-a-key-that-is-wrong' });
    await publish(app.globex, { modelConnectionId: connection.id, model: 'fake-model', fallbackModels: [] });
    const turn = await (await app.globex.visitor()).ask('When does the observatory open?');
    expect(turn.end).toMatchObject({ type: 'turn.failed', code: 'model_rejected', offers: ['leave_message'] });
    expect(JSON.stringify(turn.events)).not.toContain('wrong');
  });
});

describe('the key of a connection', () => {
  it('is never shown again, in no answer and no log', async () => {
    const connection = await connect(app.acme);
    expect(connection.keyHint).toBe('1234');
    const answers = [
      await app.acme.api('GET', '/v1/model-connections'),
      await app.acme.api('GET', `/v1/model-connections/${connection.id}`),
      await app.acme.api('POST', `/v1/model-connections/${connection.id}/test`),
      await app.acme.api('GET', '/v1/audit-entries'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain(ownKey);
    }
    const rows = await app.test.database
      .forTenant(app.acme.tenant.id)
      .transaction((db) => db.selectFrom('model_connections').selectAll().execute());
    expect(JSON.stringify(rows.map(({ key }) => key?.toString('latin1')))).not.toContain(ownKey);
  });

  it('must be given again when the address changes, so that it is sent to nobody else', async () => {
    const connection = await connect(app.acme);
    const path = `/v1/model-connections/${connection.id}`;
    const moved = await app.acme.api('PATCH', path, { baseUrl: 'https://collector.example/v1' });
    expect(moved.status).toBe(400);
    expect(await moved.text()).toContain('apiKey');
    expect((await app.acme.api('PATCH', path, { baseUrl: 'https://elsewhere.example/v1', apiKey: 'sk-another-9876' })).status).toBe(200);
    const { items } = (await (await app.acme.api('GET', '/v1/audit-entries')).json()) as { items: AuditEntryResponse[] };
    expect(items[0]).toMatchObject({
      action: 'model_connection.key_changed',
      after: { keyHint: '9876', baseUrl: 'https://elsewhere.example/v1' },
    });
  });

  it('opens for its own tenant only', async () => {
    const connection = await connect(app.acme);
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['POST', '/test'],
      ['DELETE', ''],
    ] as const) {
      const answer = await app.globex.api(
        method,
        `/v1/model-connections/${connection.id}${path}`,
        method === 'PATCH' ? { name: 'x' } : undefined,
      );
      expect(answer.status).toBe(404);
    }
  });
});

describe('testing a connection', () => {
  it('lists the models, without spending anything', async () => {
    const connection = await connect(app.acme);
    const before = fake.requests.length;
    const models = ['fake-model', 'gpt-6-luna', 'claude-haiku-5-5'];
    expect(await testOf(app.acme, connection.id)).toEqual({ ok: true, fault: null, models });
    expect(fake.requests).toHaveLength(before);
  });

  it.each([
    ['google', ['fake-model', 'gpt-6-luna', 'claude-haiku-5-5']],
    ['azure-openai', null],
  ])('asks %s in its own way', async (provider, models) => {
    const connection = await connect(app.acme, { provider, baseUrl: fake.url });
    expect(await testOf(app.acme, connection.id)).toEqual({ ok: true, fault: null, models });
  });

  it.each([
    ['key_refused', { apiKey: 'sk-a-key-that-is-wrong' }],
    ['no_connection', { baseUrl: 'http://127.0.0.1:1/v1' }],
    ['name_unknown', { baseUrl: 'https://nobody.invalid/v1' }],
  ])('says %s', async (code, body) => {
    const connection = await connect(app.acme, body);
    expect(await testOf(app.acme, connection.id)).toMatchObject({ ok: false, fault: { code }, models: null });
  });
});

describe('an address a tenant gives', () => {
  it.each([
    'http://127.0.0.1:22/v1',
    'http://[::1]/v1',
    'http://169.254.169.254/latest',
    'https://user:word@models.example/v1',
    'ftp://models.example',
  ])('%s is refused when it is saved', async (baseUrl) => {
    const answer = await app.acme.api('POST', '/v1/model-connections', { name: 'bad', provider: 'openai-compatible', baseUrl });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('baseUrl');
  });
});
