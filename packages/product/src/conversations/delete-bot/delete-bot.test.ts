import type { BotDeletion, BotResponse } from '@parley/contract/bots';
import { type ConversationId, formatId, newId, parseId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConversation } from '../conversations.store.ts';

describe('deleting a bot', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const pathOf = ({ botId }: Pick<TestTenant, 'botId'>): string => `/v1/bots/${formatId('bot', botId)}`;

  it('takes its conversations with it, however many, is told in a receipt and the audit log, and leaves the ledger and other tenants alone', async () => {
    const { acme, globex } = app;
    const visitor = await acme.visitor();
    const { conversationId } = await visitor.ask('When do you open?');
    const conversation = parseId('conversation', conversationId) as ConversationId;
    const others = await (await globex.visitor()).ask('When do you open?');
    await acme.scope.transaction(async (db) => {
      const row = await db.selectFrom('conversations').selectAll().where('id', '=', conversation).executeTakeFirstOrThrow();
      await db
        .insertInto('conversations')
        .values(Array.from({ length: 600 }, () => ({ ...row, flow: null, id: newId('conversation') })))
        .execute();
      const file = { name: 'a.txt', kind: 'text' as const, content_type: 'text/plain', byte_size: 1, content: 'a' };
      const unsent = { ...file, id: newId('attachment'), contact_id: row.contact_id, bot_id: row.bot_id };
      await db.insertInto('attachments').values(unsent).execute();
    });
    expect((await globex.api('DELETE', pathOf(acme))).status).toBe(404);
    const ledger = await (await acme.api('GET', '/v1/usage/events')).json();

    const deleted = await acme.api('DELETE', pathOf(acme));

    const receipt = (await deleted.json()) as BotDeletion;
    expect([deleted.status, receipt]).toMatchObject([200, { botId: formatId('bot', acme.botId), conversations: 601, attachments: 1 }]);
    expect((await acme.api('GET', pathOf(acme))).status).toBe(404);
    expect((await acme.api('DELETE', pathOf(acme))).status).toBe(404);
    expect(await acme.scope.transaction((db) => findConversation(db, conversation))).toBeUndefined();
    const again = await visitor.call('POST', '/v1/chat/turns', { clientId: crypto.randomUUID(), text: 'And on Sundays?' });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.status).toBeLessThan(500);
    expect(await (await acme.api('GET', '/v1/usage/events')).json()).toEqual(ledger);
    expect(await (await acme.api('GET', '/v1/audit-entries')).text()).toContain('bot.deleted');
    const left = await globex.scope.transaction((db) =>
      findConversation(db, parseId('conversation', others.conversationId) as ConversationId),
    );
    expect(left).toBeDefined();
  });

  it('is for a key that is restricted to bots as far as it reaches', async () => {
    const { api } = app.globex;
    const [first, second] = await Promise.all(
      ['First', 'Second'].map(async (name) => (await (await api('POST', '/v1/bots', { name })).json()) as BotResponse),
    );
    const asked = { name: 'Robot', permissions: ['bots.read', 'bots.write'], botIds: [first?.id] };
    const { token } = (await (await api('POST', '/v1/api-keys', asked)).json()) as { token: string };
    const remove = async (id: string | undefined): Promise<number> =>
      (await fetch(`${app.url}/v1/bots/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })).status;
    expect([await remove(second?.id), await remove(first?.id), await remove(first?.id)]).toEqual([404, 200, 404]);
  });
});
