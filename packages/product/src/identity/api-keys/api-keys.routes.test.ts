import type { ApiKeyResponse } from '@parley/contract/api-keys';
import { formatId, newId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import { systemTrail } from '@parley/product/audit/public';
import { createBot, publishBot } from '@parley/product/bots/public';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestClient } from '@parley/testing/app/test-member';
import { startTestVisitor } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Shown = ApiKeyResponse & { token: string };

const day = 24 * 3_600_000;

describe('API keys', () => {
  let app: TestApp;
  let owner: TestClient;
  const clock = { now: Date.now() };
  beforeAll(async () => {
    app = await createTestApp({ now: () => clock.now });
    owner = await app.acme.member('owner');
  });
  afterAll(() => app.close());

  async function create(body: object, by: TestClient = owner): Promise<Shown> {
    const answer = await by.call('POST', '/v1/api-keys', { name: 'Robot', permissions: ['bots.read'], ...body });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Shown;
  }
  async function codeOf(answer: Promise<Response>): Promise<string | undefined> {
    return ((await (await answer).json()) as { code?: string }).code;
  }
  const use = (token: string, path = '/v1/bots', method = 'GET') =>
    fetch(`${app.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const list = async () => ((await (await owner.call('GET', '/v1/api-keys?limit=100')).json()) as { items: ApiKeyResponse[] }).items;
  const rotate = async (id: string, overlapDays: number) =>
    (await (await owner.call('POST', `/v1/api-keys/${id}/rotate`, { overlapDays })).json()) as Shown;

  it('are shown once, act for their tenant, and are listed without their text', async () => {
    const key = await create({ name: 'Robot of the shop', permissions: ['bots.read', 'bots.read'] });
    expect(key).toMatchObject({ permissions: ['bots.read'], botIds: null, createdBy: 'Grace Hopper', expiresAt: null, previous: null });
    expect(key.token).toMatch(/^sk_parley_key_/);
    expect((await use(key.token)).status).toBe(200);
    const { token: _, ...shown } = key;
    expect(await list()).toContainEqual(shown);
    expect(await (await use(await app.globex.apiKey(['keys.read']), '/v1/api-keys')).text()).not.toContain(key.id);
    const stored = await app.test.asAdmin((client) => client.query('select row_to_json(api_keys)::text as row from api_keys'));
    expect(JSON.stringify(stored.rows)).not.toContain(key.token.slice(40, 70));
  });

  it.each<[string, readonly Permission[], readonly Permission[], string | undefined]>([
    ['no more than its maker may', ['keys.write', 'bots.read'], ['bots.read', 'bots.write'], 'forbidden'],
    ['all that its maker may', ['keys.write', 'bots.read'], ['keys.write', 'bots.read'], undefined],
  ])('may do %s', async (_, held, asked, code) => {
    const member = await app.acme.member(held);
    expect(await codeOf(member.call('POST', '/v1/api-keys', { name: 'x', permissions: asked }))).toBe(code);
    const key = await app.acme.apiKey(held);
    const answer = fetch(`${app.url}/v1/api-keys`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x', permissions: asked }),
    });
    expect(await codeOf(answer)).toBe(code);
  });

  it('are not rotated by somebody who may do less than they', async () => {
    const key = await create({ permissions: ['bots.read', 'bots.write'] });
    const member = await app.acme.member(['keys.write', 'bots.read']);
    expect(await codeOf(member.call('POST', `/v1/api-keys/${key.id}/rotate`, {}))).toBe('forbidden');
    expect((await use(key.token)).status).toBe(200);
  });

  it('end at their time', async () => {
    const key = await create({ expiresAt: new Date(clock.now + day).toISOString() });
    expect((await use(key.token)).status).toBe(200);
    clock.now += day;
    owner = await app.acme.member('owner');
    expect(await codeOf(use(key.token))).toBe('unauthenticated');
    const passed = owner.call('POST', '/v1/api-keys', {
      name: 'x',
      permissions: ['bots.read'],
      expiresAt: new Date(clock.now).toISOString(),
    });
    expect(await codeOf(passed)).toBe('invalid_request');
  });

  it('are called something else, and are revoked for good', async () => {
    const key = await create({});
    expect(await (await owner.call('PATCH', `/v1/api-keys/${key.id}`, { name: 'Renamed' })).json()).toMatchObject({ name: 'Renamed' });
    expect((await owner.call('DELETE', `/v1/api-keys/${key.id}`)).status).toBe(204);
    expect(await codeOf(use(key.token))).toBe('unauthenticated');
    expect((await list()).map(({ id }) => id)).not.toContain(key.id);
    for (const again of [
      owner.call('DELETE', `/v1/api-keys/${key.id}`),
      owner.call('PATCH', `/v1/api-keys/${key.id}`, { name: 'x' }),
      owner.call('POST', `/v1/api-keys/${key.id}/rotate`, {}),
    ])
      expect(await codeOf(again)).toBe('not_found');
  });

  it('get a new text when they are rotated, and the one before stays good for the days that were chosen', async () => {
    const key = await create({});
    const rotated = await rotate(key.id, 7);
    expect(rotated.id).toBe(key.id);
    expect(rotated.previous).toEqual({ expiresAt: new Date(clock.now + 7 * day).toISOString(), lastUsedAt: null });
    expect([(await use(key.token)).status, (await use(rotated.token)).status]).toEqual([200, 200]);
    clock.now += 7 * day;
    owner = await app.acme.member('owner');
    expect([(await use(key.token)).status, (await use(rotated.token)).status]).toEqual([401, 200]);
    expect((await list()).find(({ id }) => id === key.id)?.previous).toBeNull();
    const last = await rotate(key.id, 0);
    expect([(await use(rotated.token)).status, (await use(last.token)).status]).toEqual([401, 200]);
    expect(await codeOf(owner.call('POST', `/v1/api-keys/${key.id}/rotate`, { overlapDays: 8 }))).toBe('invalid_request');
  });

  it('have two texts at the most: the one before the one before ends at once', async () => {
    const key = await create({});
    const [second, third] = [await rotate(key.id, 7), await rotate(key.id, 7)];
    expect([(await use(key.token)).status, (await use(second.token)).status, (await use(third.token)).status]).toEqual([401, 200, 200]);
  });

  it('say when they were used, and which text was, without a write for each request', async () => {
    const key = await create({});
    expect((await list()).find(({ id }) => id === key.id)?.lastUsedAt).toBeNull();
    await use(key.token);
    clock.now += 5_000;
    await use(key.token);
    const usedAt = new Date(clock.now).toISOString();
    expect((await list()).find(({ id }) => id === key.id)?.lastUsedAt).toBeNull();
    await app.installation.apiKeys.recordUses();
    expect((await list()).find(({ id }) => id === key.id)?.lastUsedAt).toBe(usedAt);
    const rotated = await rotate(key.id, 3);
    expect(rotated.previous?.lastUsedAt).toBe(usedAt);
    clock.now += 60_000;
    await use(rotated.token);
    await app.installation.apiKeys.recordUses();
    expect((await list()).find(({ id }) => id === key.id)).toMatchObject({
      lastUsedAt: new Date(clock.now).toISOString(),
      previous: { lastUsedAt: usedAt },
    });
  });

  it('leave what was done to them in the audit log, and their text nowhere', async () => {
    const key = await create({ name: 'Watched' });
    await owner.call('PATCH', `/v1/api-keys/${key.id}`, { name: 'Watched closely' });
    await rotate(key.id, 2);
    await owner.call('DELETE', `/v1/api-keys/${key.id}`);
    const { items } = (await (await owner.call('GET', '/v1/audit-entries?limit=100')).json()) as {
      items: { action: string; target: { id: string } | null; before: unknown; after: unknown; actor: { kind: string } }[];
    };
    const ours = items.filter(({ target }) => target?.id === key.id).toReversed();
    const described = { permissions: ['bots.read'], botIds: null, expiresAt: null };
    expect(ours.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['api_key.created', null, { ...described, name: 'Watched' }],
      ['api_key.renamed', { name: 'Watched' }, { name: 'Watched closely' }],
      ['api_key.rotated', null, { overlapDays: 2 }],
      ['api_key.revoked', { ...described, name: 'Watched closely' }, null],
    ]);
    expect(new Set(ours.map(({ actor }) => actor.kind))).toEqual(new Set(['member']));
    expect(JSON.stringify(items)).not.toContain('sk_parley_');
  });

  describe('that are restricted to a bot', () => {
    const all: readonly Permission[] = ['tenant.read', 'bots.read', 'bots.write', 'conversations.read', 'contacts.read', 'usage.read'];

    async function twoBots() {
      await app.acme.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning.');
      const other = await createBot(app.acme.scope, { name: 'Other', trail: systemTrail('test') });
      await publishBot(app.acme.scope, { id: other.id, trail: systemTrail('test') });
      const [own, strange] = [formatId('bot', app.acme.botId), formatId('bot', other.id)];
      const turns = await Promise.all(
        [own, strange].map(async (bot) => {
          const visitor = await startTestVisitor(app.url, bot);
          const turn = await visitor.ask('When does the shop in Lund open?');
          await visitor.call('POST', '/v1/chat/left-messages', {
            email: `${bot}@example.com`,
            text: 'Call me.',
            conversationId: turn.conversationId,
          });
          return turn;
        }),
      );
      const { token } = await create({ permissions: all, botIds: [own] });
      const call = (method: string, path: string, body?: unknown) =>
        fetch(`${app.url}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      return { own, strange, turns, call };
    }

    it('see what belongs to it, and of other bots nothing', async () => {
      const { own, strange, turns, call } = await twoBots();
      const [mine, theirs] = turns;
      const textOf = async (path: string) => (await call('GET', path)).text();
      for (const path of ['/v1/bots', '/v1/conversations', '/v1/left-messages', '/v1/usage/events']) {
        const text = await textOf(path);
        expect(text, path).toContain(path === '/v1/left-messages' ? mine?.conversationId : own);
        for (const id of [strange, theirs?.conversationId, theirs?.turnId]) expect(text, path).not.toContain(id);
      }
      expect(await (await call('GET', '/v1/usage/summary?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z')).json()).toMatchObject({
        conversations: 1,
      });
      for (const [turn, bot, status] of [
        [mine, own, 200],
        [theirs, strange, 404],
      ] as const) {
        expect((await call('GET', `/v1/bots/${bot}`)).status).toBe(status);
        expect((await call('PATCH', `/v1/bots/${bot}`, { name: 'Renamed' })).status).toBe(status);
        expect((await call('POST', `/v1/bots/${bot}/publish`, {})).status).toBe(status);
        expect((await call('GET', `/v1/conversations/${turn?.conversationId}`)).status).toBe(status);
        expect((await call('GET', `/v1/turns/${turn?.turnId}/trace`)).status).toBe(status);
      }
      expect(await codeOf(call('POST', '/v1/bots', { name: 'A third' }))).toBe('forbidden');
    });

    it('may not reach into the whole tenant besides', async () => {
      const botIds = [formatId('bot', app.acme.botId)];
      for (const permission of ['tenant.write', 'members.read', 'keys.write', 'audit.read', 'security.read'])
        expect(await codeOf(owner.call('POST', '/v1/api-keys', { name: 'x', permissions: [permission], botIds }))).toBe('invalid_request');
    });

    it.each([
      ["another tenant's bot", () => formatId('bot', app.globex.botId)],
      ['a bot that never was', () => formatId('bot', newId('bot'))],
    ])('are not made for %s', async (_, bot) => {
      const answer = owner.call('POST', '/v1/api-keys', { name: 'x', permissions: ['bots.read'], botIds: [bot()] });
      expect(await codeOf(answer)).toBe('not_found');
    });
  });
});
