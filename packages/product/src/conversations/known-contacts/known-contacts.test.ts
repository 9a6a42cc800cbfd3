import type { ActionRequest, LeadResponse } from '@parley/contract/actions';
import type { ContactDetailResponse, ContactResponse, ErasureReceipt } from '@parley/contract/contacts';
import type { ConversationResponse } from '@parley/contract/conversations';
import { formatId, parseId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import type { TestVisitor } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLead } from '../../actions/public.ts';
import { systemTrail } from '../../audit/public.ts';
import { createBot } from '../../bots/public.ts';
import { keepDetails, meetIdentifiedContact } from '../../contacts/public.ts';
import { findConversation } from '../conversations.store.ts';

describe('contacts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    for (const { api, botId } of [app.acme, app.globex]) {
      const bot = `/v1/bots/${formatId('bot', botId)}`;
      await api('PATCH', bot, { draft: { actions: ['contact_form'] } });
      await api('POST', `${bot}/publish`, {});
    }
  });
  afterAll(() => app.close());

  async function send(
    { api }: TestTenant,
    visitor: TestVisitor,
    values: Record<string, string>,
    conversationId?: string,
  ): Promise<LeadResponse> {
    const asked = await visitor.call('POST', '/v1/chat/action-requests', { action: 'contact_form', conversationId });
    const { id, token } = (await asked.json()) as ActionRequest;
    const answer = { token, answer: 'yes', values: { message: 'Please call', ...values } };
    const done = await visitor.call('POST', `/v1/chat/action-requests/${id}/answer`, answer);
    expect(await done.json()).toMatchObject({ status: 'done' });
    const { items } = (await (await api('GET', '/v1/leads')).json()) as { items: LeadResponse[] };
    return items[0] as LeadResponse;
  }
  const search = async ({ api }: TestTenant, text: string): Promise<(string | null)[]> => {
    const { items } = (await (await api('GET', `/v1/contacts?search=${encodeURIComponent(text)}`)).json()) as { items: ContactResponse[] };
    return items.map(({ name }) => name);
  };
  const find = async ({ api }: TestTenant, email: string): Promise<ContactResponse[]> =>
    ((await (await api('GET', `/v1/contacts?email=${encodeURIComponent(email)}`)).json()) as { items: ContactResponse[] }).items;
  const read = async ({ api }: TestTenant, id: string): Promise<ContactDetailResponse> =>
    (await (await api('GET', `/v1/contacts/${id}`)).json()) as ContactDetailResponse;

  it('are made from a lead, found by address, and have what they sent and talked about, within their tenant', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('When do you open?');
    const lead = await send(app.acme, visitor, { name: 'Ada', email: 'Ada@Example.com', phone: '+43 1 234' }, conversationId);
    expect(lead).toMatchObject({ conversationId });
    for (const email of ['ada@example.com', 'ADA@'])
      expect(await find(app.acme, email)).toMatchObject([
        { id: lead.contactId, name: 'Ada', email: 'Ada@Example.com', phone: '+43 1 234' },
      ]);
    expect(await find(app.acme, '_da@example.com')).toEqual([]);
    expect(await find(app.globex, 'ada@example.com')).toEqual([]);
    for (const text of ['aDA', 'a@example', '+431 / 23']) expect(await search(app.acme, text)).toEqual(['Ada']);
    for (const text of ['a%a', '43 9', '4']) expect(await search(app.acme, text)).toEqual([]);
    expect(await search(app.globex, 'Ada')).toEqual([]);
    expect(await read(app.acme, lead.contactId)).toMatchObject({ leads: [{ id: lead.id }], conversations: [{ id: conversationId }] });
    for (const method of ['GET', 'DELETE']) expect((await app.globex.api(method, `/v1/contacts/${lead.contactId}`)).status).toBe(404);
    const detail = (await (await app.acme.api('GET', `/v1/conversations/${conversationId}`)).json()) as { contact: ContactResponse };
    expect(detail.contact).toMatchObject({ id: lead.contactId, email: 'Ada@Example.com' });
    const reader = await app.acme.apiKey(['conversations.read']);
    const read_ = await fetch(`${app.url}/v1/conversations/${conversationId}`, { headers: { authorization: `Bearer ${reader}` } });
    expect(await read_.json()).toMatchObject({ contact: null });
    await send(app.acme, visitor, { name: 'Ada King', email: 'ada@example.com' });
    expect(await find(app.acme, 'ada@example.com')).toMatchObject([{ name: 'Ada King', phone: '+43 1 234' }]);
  });

  it('of one address are one to members, which changes nothing that was known and opens nothing to whoever says it', async () => {
    const [first, second] = [await app.acme.visitor(), await app.acme.visitor()];
    const { conversationId } = await first.ask('Is this mine alone?');
    const kept = await send(app.acme, first, { name: 'Grace', email: 'grace@example.com' }, conversationId);
    const later = await second.ask('And this?');
    const said = await send(app.acme, second, { name: 'Mallory', email: ' GRACE@example.com ', phone: '+1 555 000' }, later.conversationId);
    expect(said.contactId).toBe(kept.contactId);
    const contact = await read(app.acme, kept.contactId);
    expect(contact).toMatchObject({ name: 'Grace', email: 'grace@example.com', phone: '+1 555 000' });
    expect(new Set(contact.conversations.map(({ id }) => id))).toEqual(new Set([conversationId, later.conversationId]));
    expect((await second.call('GET', `/v1/chat/conversations/${conversationId}`)).status).toBe(404);
    expect((await first.call('GET', `/v1/chat/conversations/${later.conversationId}`)).status).toBe(404);
    const other = await send(app.acme, second, { name: 'Bob', email: 'bob@example.com' });
    expect(other.contactId).not.toBe(kept.contactId);
    const next = await send(app.acme, first, { name: 'Carol', email: 'carol@example.com' });
    expect([kept.contactId, other.contactId]).not.toContain(next.contactId);
    expect(await read(app.acme, kept.contactId)).toMatchObject({ name: 'Grace', email: 'grace@example.com' });
  });

  it('whom the tenant vouches for are whom it says, and nobody who only says their address', async () => {
    const { scope } = app.globex;
    const given = { name: 'Joan', email: 'joan@example.com', phone: undefined };
    const joan = await scope.transaction((db) => meetIdentifiedContact(db, 'user-7'));
    expect(await scope.transaction((db) => keepDetails(db, joan, given))).toBe(joan);
    const stranger = await send(app.globex, await app.globex.visitor(), { name: 'Eve', email: 'joan@example.com' });
    expect(stranger.contactId).not.toBe(formatId('contact', joan));
    const also = await scope.transaction((db) => meetIdentifiedContact(db, 'user-8'));
    expect(await scope.transaction((db) => keepDetails(db, also, given))).toBe(also);
    const found = await find(app.globex, 'joan@example.com');
    expect(new Set(found.map(({ name, externalId }) => `${name} ${externalId}`))).toEqual(
      new Set(['Joan user-7', 'Joan user-8', 'Eve null']),
    );
  });

  it('are found from each of their leads, also one that named nobody, and erased by it', async () => {
    const { acme } = app;
    const visitor = await acme.visitor();
    const { conversationId } = await visitor.ask('Do you call back?');
    const tell = (fields: { name: string; label: string; value: string }[]) =>
      acme.scope.transaction(async (db) => {
        const told = parseId('conversation', conversationId);
        const conversation = told && (await findConversation(db, told));
        if (conversation === undefined) throw new Error('no conversation');
        const lead = {
          botId: acme.botId,
          contactId: conversation.contactId,
          conversationId: conversation.id,
          action: 'wish',
          title: 'Wish',
        };
        const asked = [{ name: 'email', type: 'email' }];
        await keepLead(db, { ...lead, mailTo: null, asked, fields });
      });
    await tell([{ name: 'wish', label: 'Wish', value: 'A quiet table' }]);
    const { items } = (await (await acme.api('GET', '/v1/leads')).json()) as { items: LeadResponse[] };
    const unnamed = items[0]?.contactId ?? '';
    expect(await read(acme, unnamed)).toMatchObject({ id: unnamed, name: null, email: null, leads: [{ action: 'wish', title: 'Wish' }] });
    expect((await app.globex.api('GET', `/v1/contacts/${unnamed}`)).status).toBe(404);
    // Somebody of that address is known already, and this browser turns out to be theirs.
    const known = await send(acme, await acme.visitor(), { name: 'Lin', email: 'lin@example.com' });
    await tell([{ name: 'email', label: 'E-mail', value: 'lin@example.com' }]);
    expect(await read(acme, unnamed)).toMatchObject({ id: known.contactId, name: 'Lin' });
    expect(await (await acme.api('DELETE', `/v1/contacts/${unnamed}`)).json()).toMatchObject({ contactId: known.contactId, leads: 3 });
    expect((await acme.api('GET', `/v1/contacts/${known.contactId}`)).status).toBe(404);
  });

  it('send a form in a conversation of their own, and in no other', async () => {
    const [visitor, other] = [await app.acme.visitor(), await app.acme.visitor()];
    const { conversationId } = await visitor.ask('Where do I sign up?');
    const open = (who: TestVisitor) => who.call('POST', '/v1/chat/action-requests', { action: 'contact_form', conversationId });
    expect((await open(visitor)).status).toBe(201);
    for (const stranger of [other, await app.globex.visitor()]) expect((await open(stranger)).status).toBe(404);
    const sent = await send(app.acme, visitor, { name: 'Nora', email: 'nora@example.com' }, conversationId);
    expect(await read(app.acme, sent.contactId)).toMatchObject({ leads: [{ conversationId }] });
  });

  it('sent at the same moment from many browsers are one', async () => {
    const visitors = await Promise.all(Array.from({ length: 6 }, () => app.acme.visitor()));
    const sent = await Promise.all(visitors.map((visitor) => send(app.acme, visitor, { name: 'Hedy', email: 'hedy@example.com' })));
    expect(sent).toHaveLength(6);
    const [hedy, ...more] = await find(app.acme, 'hedy@example.com');
    expect(more).toEqual([]);
    expect((await read(app.acme, hedy?.id ?? '')).leads).toHaveLength(6);
  });

  it('are exported, and erased with everything of theirs and a receipt, by who may', async () => {
    const [own, shared] = [await app.globex.visitor(), await app.globex.visitor()];
    const { conversationId } = await own.ask('When do you open?');
    const lead = await send(app.globex, own, { name: '=cmd()', email: 'lea@example.com' }, conversationId);
    await send(app.globex, shared, { name: 'Max', email: 'max@example.com' });
    const theirs = await shared.ask('What of this?');
    const told = parseId('conversation', theirs.conversationId);
    await app.globex.scope.transaction(async (db) => {
      const conversation = told && (await findConversation(db, told));
      if (conversation === undefined) throw new Error('no conversation');
      const { id: conversationId, botId, contactId } = conversation;
      const fields = [{ name: 'email', label: 'E-mail', value: 'lea@example.com' }];
      const lead = { botId, contactId, conversationId, action: 'call_back', title: 'Call back', mailTo: null };
      await keepLead(db, { ...lead, asked: [{ name: 'email', type: 'email' }], fields });
    });
    const kept = await shared.ask('And of that?');
    const path = `/v1/contacts/${lead.contactId}`;
    const csv = await (await app.globex.api('GET', '/v1/contacts/export')).text();
    expect(csv).toContain(`,'=cmd(),lea@example.com,`);
    const elsewhere = await createBot(app.globex.scope, { name: 'Other', trail: systemTrail('test') });
    const call = (token: string, method: string) => fetch(`${app.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    const ofOther = await app.globex.apiKey(['contacts.read', 'contacts.write'], { botIds: [elsewhere.id] });
    const ofBot = await app.globex.apiKey(['contacts.read', 'contacts.write'], { botIds: [app.globex.botId] });
    expect([(await call(ofOther, 'GET')).status, (await call(ofOther, 'DELETE')).status]).toEqual([404, 404]);
    expect([(await call(ofBot, 'GET')).status, (await call(ofBot, 'DELETE')).status]).toEqual([200, 403]);
    const receipt = (await (await app.globex.api('DELETE', path)).json()) as ErasureReceipt;
    expect(receipt).toMatchObject({ contactId: lead.contactId, conversations: 2, leads: 2, leftMessages: 0, attachments: 0 });
    expect((await app.globex.api('GET', path)).status).toBe(404);
    const { items } = (await (await app.globex.api('GET', '/v1/conversations')).json()) as { items: ConversationResponse[] };
    const left = items.map(({ id }) => id);
    expect(left).not.toContain(conversationId);
    expect(left).not.toContain(theirs.conversationId);
    expect(left).toContain(kept.conversationId);
    expect(await find(app.globex, 'max@example.com')).toHaveLength(1);
    const audit = await (await app.globex.api('GET', '/v1/audit-entries')).text();
    expect(audit).toContain('contact.erased');
    expect(audit).not.toContain('lea@example.com');
  });
});
