import type { ChatSession } from '@parley/contract/chat';
import type { conversationDetailSchema } from '@parley/contract/conversations';
import { type ContactId, type ConversationId, formatId, type MessageId, parseId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type TestVisitor, visitorWith } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { keepDetails } from '../../contacts/public.ts';
import { mailUnseenReplies } from './mail-unseen-replies.ts';

type ConversationDetail = z.infer<typeof conversationDetailSchema>;

describe('what a person writes to a visitor who has gone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    for (const tenant of [app.acme, app.globex]) await publish(tenant, { actions: ['hand_off'] });
  });
  afterAll(() => app.close());

  async function publish({ api, botId }: TestTenant, draft: object): Promise<void> {
    const path = `/v1/bots/${formatId('bot', botId)}`;
    expect((await api('PATCH', path, { draft })).status).toBe(200);
    expect((await api('POST', `${path}/publish`, {})).status).toBe(200);
  }
  /** Whoever opened the bot's own page, and asked for a person. */
  async function waiting({ botId }: TestTenant, language: 'de' | 'en' = 'en'): Promise<TestVisitor & { conversationId: string }> {
    const started = await fetch(`${app.url}/v1/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url },
      body: JSON.stringify({ botId: formatId('bot', botId) }),
    });
    const visitor = visitorWith(app.url, (await started.json()) as ChatSession);
    const { conversationId } = await visitor.ask('A person, please', { person: true, language });
    return { ...visitor, conversationId };
  }
  async function leave({ call, conversationId }: TestVisitor & { conversationId: string }, email: string): Promise<void> {
    const left = await call('POST', '/v1/chat/left-messages', { conversationId, email, text: 'Write to me' });
    expect(left.status).toBe(201);
  }
  async function reply({ api }: TestTenant, conversationId: string, text: string): Promise<string> {
    const replied = await api('POST', `/v1/conversations/${conversationId}/replies`, { text });
    expect(replied.status).toBe(201);
    return ((await replied.json()) as { messageId: string }).messageId;
  }
  const detailOf = async ({ api }: TestTenant, id: string): Promise<ConversationDetail> =>
    (await (await api('GET', `/v1/conversations/${id}`)).json()) as ConversationDetail;
  /** Lets the minutes pass that a reply waits. */
  async function later(): Promise<void> {
    await app.installation.jobs?.drain();
    await app.test.asAdmin((client) =>
      client.query("update pgboss.job set start_after = now() where name = 'conversations.mail-unseen-replies'"),
    );
    await app.installation.jobs?.drain();
  }
  const mailsTo = (recipient: string) =>
    app.test.database.asSystem('read the mails of a test', (db) =>
      db
        .selectFrom('mails')
        .select(['subject', 'text', 'tenant_id', 'reply_to'])
        .where('kind', '=', 'conversations.replies')
        .where('recipient', '=', recipient)
        .orderBy('id')
        .execute(),
    );

  it('is mailed once, all of it in one mail and in the language of the visitor, who finds the chat again by it', async () => {
    const visitor = await waiting(app.acme, 'de');
    const { conversationId } = visitor;
    await leave(visitor, 'ada@example.com');
    expect(await detailOf(app.acme, conversationId)).toMatchObject({
      leftMessages: [{ email: 'ada@example.com', text: 'Write to me' }],
      unseenMailedTo: 'a…@example.com',
    });
    await reply(app.acme, conversationId, 'Guten Tag!');
    await reply(app.acme, conversationId, 'Ihr Paket kommt morgen.');
    expect((await detailOf(app.acme, conversationId)).messages.map(({ delivery }) => delivery).slice(-2)).toEqual([
      { seenAt: null, mailedAt: null, mailedTo: null },
      { seenAt: null, mailedAt: null, mailedTo: null },
    ]);
    await later();
    const [mail, second] = await mailsTo('ada@example.com');
    expect(second).toBeUndefined();
    expect(mail).toMatchObject({ subject: 'acme bot: Antwort auf Ihre Frage', tenant_id: app.acme.tenant.id, reply_to: null });
    expect(mail?.text).toMatch(/acme:\nGuten Tag!\n\nacme:\nIhr Paket kommt morgen\./);
    expect(mail?.text).toContain(`${app.url}/c/${formatId('bot', app.acme.botId)}`);
    expect(mail?.text).toContain('Antworten auf diese E-Mail liest niemand.');
    const delivered = (await detailOf(app.acme, conversationId)).messages.at(-1)?.delivery;
    expect(delivered).toEqual({ seenAt: null, mailedAt: expect.any(String), mailedTo: 'a…@example.com' });

    await reply(app.acme, conversationId, 'Noch etwas.');
    await later();
    const mails = await mailsTo('ada@example.com');
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('Noch etwas.');
    expect(mails[1]?.text).not.toContain('Guten Tag!');

    const history = await visitor.history(conversationId);
    expect(JSON.stringify(history)).not.toContain('mailedTo');
    expect((await detailOf(app.acme, conversationId)).messages.at(-1)?.delivery?.seenAt).toEqual(expect.any(String));
  });

  it('is mailed to nobody who has seen it, whose address nobody knows, or whose bot mails none', async () => {
    const [seen, unknown] = [await waiting(app.acme), await waiting(app.acme)];
    await leave(seen, 'seen@example.com');
    await reply(app.acme, seen.conversationId, 'Hello');
    await seen.history(seen.conversationId);
    await reply(app.acme, unknown.conversationId, 'Hello');
    expect((await detailOf(app.acme, unknown.conversationId)).unseenMailedTo).toBeNull();
    await publish(app.globex, { actions: ['hand_off'], chat: { mailReplies: false } });
    const off = await waiting(app.globex);
    await leave(off, 'off@example.com');
    await reply(app.globex, off.conversationId, 'Hello');
    await later();
    for (const address of ['seen@example.com', 'off@example.com']) expect(await mailsTo(address)).toEqual([]);
    expect((await detailOf(app.acme, unknown.conversationId)).messages.at(-1)?.delivery?.mailedAt).toBeNull();
  });

  it('waits for what is written after it, though not for ever, and is nothing to another tenant', async () => {
    const visitor = await waiting(app.acme);
    await leave(visitor, 'cap@example.com');
    const first = await reply(app.acme, visitor.conversationId, 'One');
    await reply(app.acme, visitor.conversationId, 'Two');
    const ofFirst = {
      conversationId: parseId('conversation', visitor.conversationId) as ConversationId,
      messageId: parseId('message', first) as MessageId,
    };
    const [at, muchLater] = [{ now: Date.now }, { now: () => Date.now() + 16 * 60_000 }];
    await mailUnseenReplies(app.globex.scope, muchLater, ofFirst);
    await mailUnseenReplies(app.acme.scope, at, ofFirst);
    expect(await mailsTo('cap@example.com')).toEqual([]);
    await Promise.all([1, 2].map(() => mailUnseenReplies(app.acme.scope, muchLater, ofFirst)));
    expect((await mailsTo('cap@example.com')).map(({ text }) => text)).toEqual([expect.stringMatching(/One[\s\S]*Two/)]);
  });

  it('is answered to the desk of the contact form, and erased with the visitor', async () => {
    const fields = [{ name: 'email', label: 'E-mail', type: 'email' }];
    const definition = { kind: 'form', name: 'contact_form', title: 'Write', description: 'A form.', mailTo: 'desk@example.com', fields };
    expect((await app.acme.api('POST', '/v1/actions', { definition })).status).toBe(201);
    await publish(app.acme, { actions: ['hand_off', 'contact_form'] });
    const visitor = await waiting(app.acme);
    const { contactId } = await detailOf(app.acme, visitor.conversationId);
    await app.acme.scope.transaction((db) =>
      keepDetails(db, parseId('contact', contactId) as ContactId, { name: 'Eve', email: 'eve@example.com', phone: undefined }),
    );
    await reply(app.acme, visitor.conversationId, 'Hello Eve');
    await later();
    const [mail] = await mailsTo('eve@example.com');
    expect(mail?.reply_to).toBe('desk@example.com');
    expect(mail?.text).not.toContain('Nobody reads answers');
    expect((await app.acme.api('DELETE', `/v1/contacts/${contactId}`)).status).toBe(200);
    expect(await mailsTo('eve@example.com')).toEqual([]);
  });
});
