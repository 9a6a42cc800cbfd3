import type { BotDiff, BotResponse, BotVersionSummary } from '@parley/contract/bots';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('bots', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  async function call<Body>(method: string, path: string, body?: unknown, tenant: TestTenant = app.acme): Promise<Body> {
    return (await (await tenant.api(method, path, body)).json()) as Body;
  }

  async function publishedBot(): Promise<BotResponse> {
    const { id } = await call<BotResponse>('POST', '/v1/bots', { name: 'Guide', draft: { greeting: 'Hello one' } });
    return call('POST', `/v1/bots/${id}/publish`, { note: 'The first' });
  }

  it('are published with a note, listed by version, and rolled back to as a new version that leaves the draft alone', async () => {
    const bot = await publishedBot();
    await call('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, greeting: 'Hello two' } });
    const second = await call<BotResponse>('POST', `/v1/bots/${bot.id}/publish`, {});
    expect(second.published).toMatchObject({ number: 2, config: { greeting: 'Hello two' } });
    const third = await call<BotResponse>('POST', `/v1/bots/${bot.id}/roll-back`, { number: 1, note: 'Two was rude' });
    expect(third).toMatchObject({
      draft: { greeting: 'Hello two' },
      published: { number: 3, restoredFrom: 1, note: 'Two was rude', config: { greeting: 'Hello one' } },
    });
    const first = await call<{ items: BotVersionSummary[]; nextCursor: string }>('GET', `/v1/bots/${bot.id}/versions?limit=2`);
    const rest = await call<{ items: BotVersionSummary[] }>('GET', `/v1/bots/${bot.id}/versions?cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ number, note, publishedBy }) => [number, note, publishedBy])).toEqual([
      [3, 'Two was rude', 'everything'],
      [2, '', 'everything'],
      [1, 'The first', 'everything'],
    ]);
    expect(await call('GET', `/v1/bots/${bot.id}/versions/2`)).toMatchObject({ number: 2, config: { greeting: 'Hello two' } });
  });

  it('are given no action that there is none of, and keep one that has gone since', async () => {
    const { id, draft } = await publishedBot();
    const refused = { details: { issues: [{ path: 'draft.actions', message: 'there is no action order_pizza' }] } };
    const save = (actions: string[]) => call('PATCH', `/v1/bots/${id}`, { draft: { ...draft, actions } });
    expect(await save(['weather', 'order_pizza'])).toMatchObject(refused);
    expect(await call('POST', '/v1/bots', { name: 'New', draft: { actions: ['order_pizza'] } })).toMatchObject(refused);
    const file = JSON.stringify({ parley: 'bot/1', name: 'New', draft: { actions: ['order_pizza'] } });
    expect(await call('POST', '/v1/bot-files', { file })).toMatchObject(refused);
    const field = { name: 'email', label: 'E-mail', type: 'email' };
    const definition = { kind: 'form', name: 'order_pizza', title: 'Pizza', description: 'Orders pizza.', fields: [field] };
    const action = await call<{ id: string }>('POST', '/v1/actions', { definition });
    expect(await save(['weather', 'order_pizza'])).toMatchObject({ draft: { actions: ['weather', 'order_pizza'] } });
    await app.acme.api('DELETE', `/v1/actions/${action.id}`);
    expect(await save(['order_pizza'])).toMatchObject({ draft: { actions: ['order_pizza'] } });
  });

  it('tell in which fields two states differ, texts line by line', async () => {
    const bot = await publishedBot();
    const draft = { ...bot.draft, instructions: 'Be kind.\nBe brief.', limits: { turnsPerConversation: 5, turnsPerVisitorPerDay: null } };
    await call('PATCH', `/v1/bots/${bot.id}`, { draft });
    expect(await call<BotDiff>('GET', `/v1/bots/${bot.id}/diff?from=1`)).toEqual({
      fields: [
        {
          field: 'instructions',
          before: '',
          after: 'Be kind.\nBe brief.',
          lines: [
            { change: 'added', text: 'Be kind.' },
            { change: 'added', text: 'Be brief.' },
          ],
        },
        { field: 'limits.turnsPerConversation', before: null, after: 5, lines: null },
      ],
    });
    expect(await call<BotDiff>('GET', `/v1/bots/${bot.id}/diff?from=1&to=1`)).toEqual({ fields: [] });
    expect(await call<Problem>('GET', `/v1/bots/${bot.id}/diff?from=7`)).toMatchObject({ code: 'not_found' });
  });

  it('refuse what was made from an older draft than there is, and lose neither change', async () => {
    const bot = await publishedBot();
    const mine = { draft: { ...bot.draft, greeting: 'Mine' }, revision: bot.revision };
    const theirs = { draft: { ...bot.draft, greeting: 'Theirs' }, revision: bot.revision };
    const answers = await Promise.all([mine, theirs].map((body) => app.acme.api('PATCH', `/v1/bots/${bot.id}`, body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const conflict = (await answers.find(({ status }) => status === 409)?.json()) as Problem;
    expect(conflict).toMatchObject({ code: 'conflict', details: { revision: bot.revision + 1 } });
    const kept = await call<BotResponse>('GET', `/v1/bots/${bot.id}`);
    expect(kept.draft.greeting).toBe(answers[0]?.status === 200 ? 'Mine' : 'Theirs');
    expect(await call<Problem>('POST', `/v1/bots/${bot.id}/publish`, { revision: bot.revision })).toMatchObject({ code: 'conflict' });
    expect((await call<BotResponse>('GET', `/v1/bots/${bot.id}`)).published?.number).toBe(1);
  });

  it('are changed for the audit log field by field, and not at all by what changes nothing', async () => {
    const bot = await publishedBot();
    expect((await call<BotResponse>('PATCH', `/v1/bots/${bot.id}`, { draft: bot.draft })).revision).toBe(bot.revision);
    await call('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, greeting: 'Hej' } });
    const { items } = await call<{ items: { action: string; target: { id: string }; before: unknown; after: unknown }[] }>(
      'GET',
      '/v1/audit-entries?limit=100',
    );
    const own = items.filter(({ target }) => target?.id === bot.id);
    expect(own.map(({ action }) => action)).toEqual(['bot.changed', 'bot.published', 'bot.created']);
    expect(own[0]).toMatchObject({ before: { greeting: 'Hello one' }, after: { greeting: 'Hej' } });
  });

  it('stay with a conversation in the version it began with, also when another is published in the middle', async () => {
    const id = formatId('bot', app.acme.botId);
    const visitor = await app.acme.visitor();
    const before = await visitor.ask('What is the boiling point of tungsten?');
    const bot = await call<BotResponse>('GET', `/v1/bots/${id}`);
    await call('PATCH', `/v1/bots/${id}`, { draft: { ...bot.draft, fallbackText: 'The new words.' } });
    await call('POST', `/v1/bots/${id}/publish`, {});
    const after = await visitor.ask('And that of lead?', { conversationId: before.conversationId });
    expect([before.text, after.text]).toEqual(["I don't have that, says acme.", "I don't have that, says acme."]);
    expect((await (await app.acme.visitor()).ask('What is the boiling point of tungsten?')).text).toBe('The new words.');
  });

  it('are not there for another tenant, in any state', async () => {
    const bot = await publishedBot();
    for (const [method, path, body] of [
      ['GET', `/v1/bots/${bot.id}/versions`, undefined],
      ['GET', `/v1/bots/${bot.id}/versions/1`, undefined],
      ['GET', `/v1/bots/${bot.id}/diff?from=1`, undefined],
      ['POST', `/v1/bots/${bot.id}/roll-back`, { number: 1 }],
    ] as const)
      expect(await call<Problem>(method, path, body, app.globex)).toMatchObject({ code: 'not_found' });
  });
});
