import type { ChatHistory } from '@parley/contract/chat';
import type { ConversationResponse } from '@parley/contract/conversations';
import type { ConversationEvent } from '@parley/contract/handoff';
import { type ConversationId, formatId, parseId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import type { TestVisitor } from '@parley/testing/app/test-visitor';
import { createParser } from 'eventsource-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const closed = { timeZone: 'Europe/Berlin', open: [], closedText: 'Nobody is here right now.' };

describe('handing a conversation to a person', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    for (const tenant of [app.acme, app.globex]) {
      await tenant.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning.');
      await publish(tenant, { actions: ['hand_off', 'contact_form'] });
    }
  });
  afterAll(() => app.close());

  async function publish(tenant: TestTenant, draft: object): Promise<void> {
    const path = `/v1/bots/${formatId('bot', tenant.botId)}`;
    expect((await tenant.api('PATCH', path, { draft })).status).toBe(200);
    expect((await tenant.api('POST', `${path}/publish`, {})).status).toBe(200);
  }
  const waitingOf = async ({ api }: TestTenant): Promise<string[]> => {
    const page = (await (await api('GET', '/v1/conversations?handoff=waiting_for_person')).json()) as { items: ConversationResponse[] };
    return page.items.map(({ id }) => id);
  };
  const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;
  const mailsOf = async (recipient: string) => {
    const mails = await app.test.database.asSystem('read the mails of a test', (db) =>
      db
        .selectFrom('mails')
        .select(['subject', 'text'])
        .where('kind', '=', 'conversations.handoff')
        .where('recipient', '=', recipient)
        .execute(),
    );
    return mails;
  };

  it('is asked for by a visitor, once: it waits, members who may answer are written to, and nobody of another tenant hears of it', async () => {
    const [agent, viewer, foreigner] = [await app.acme.member('agent'), await app.acme.member('viewer'), await app.globex.member('agent')];
    const visitor = await app.acme.visitor();
    expect(visitor.session.bot.options.person).toBe(true);
    const before = await visitor.ask('Where is my parcel?');
    const asked = await visitor.ask('Ich möchte mit jemandem sprechen.', {
      ...{ person: true as const, language: 'de' as const },
      conversationId: before.conversationId,
    });
    expect(asked.text).toContain('Ich habe einen Menschen dazugeholt.');
    expect(asked.end).toMatchObject({ type: 'turn.completed', outcome: 'greeted', offers: [] });
    expect(asked.events.map(({ event }) => event)).toContainEqual({
      type: 'handoff.changed',
      handoff: { state: 'waiting_for_person', person: null, since: expect.any(String), late: false },
    });
    const { conversationId } = asked;
    expect(await waitingOf(app.acme)).toContain(conversationId);
    expect(await waitingOf(app.globex)).toEqual([]);
    const again = await visitor.ask('Hello?', { conversationId, person: true });
    expect([again.text, again.end]).toEqual([
      '',
      { type: 'turn.completed', messageId: '', outcome: 'greeted', grounded: true, offers: [] },
    ]);
    const address = (member: typeof agent) => `${formatId('person', member.personId)}@example.com`;
    const [mail] = await mailsOf(address(agent));
    expect(mail?.text).toMatch(/“Where is my parcel\?”\s+“Ich möchte mit jemandem sprechen\.”/);
    expect(mail?.text).toContain(`/app/t/acme/conversations/${conversationId}`);
    expect(await mailsOf(address(viewer))).toEqual([]);
    expect(await mailsOf(address(foreigner))).toEqual([]);
    const audit = await (await app.acme.api('GET', '/v1/audit-entries?action=handoff.requested')).text();
    expect(audit).toContain('"action":"handoff.requested"');
  });

  it('lets a member reply, which the visitor hears at once, while the bot is silent, and give it back', async () => {
    const agent = await app.acme.member('agent');
    const visitor = await app.acme.visitor();
    const { conversationId, text } = await visitor.ask('Can I talk to a human please?');
    expect(text, 'the words ask for it, without a model').toContain('I have asked a person to take over.');
    const heard = await listen(visitor, conversationId);
    expect(await heard.next()).toMatchObject({ handoff: { state: 'waiting_for_person', person: null } });

    expect((await agent.call('POST', `/v1/conversations/${conversationId}/replies`, { text: 'Hello, this is Grace.' })).status).toBe(201);
    expect(await heard.next()).toMatchObject({ handoff: { state: 'with_person', person: 'Grace Hopper' } });
    expect(await waitingOf(app.acme)).not.toContain(conversationId);
    expect((await visitor.ask('When does the shop in Lund open?', { conversationId })).text, 'the person answers').toBe('');
    expect(await heard.next(), 'another tab of the visitor reads along').toMatchObject({ handoff: { person: 'Grace Hopper' } });
    expect((await agent.call('POST', `/v1/conversations/${conversationId}/replies`, { text: 'At nine.' })).status).toBe(201);
    expect(await heard.next()).toMatchObject({ handoff: { person: 'Grace Hopper' } });
    const history: ChatHistory = await visitor.history(conversationId);
    expect(history.messages.map(({ author, text: said, person, toPerson }) => [author, said, person, toPerson])).toEqual([
      ['contact', 'Can I talk to a human please?', null, false],
      ['bot', text, null, false],
      ['member', 'Hello, this is Grace.', 'Grace Hopper', false],
      ['contact', 'When does the shop in Lund open?', null, true],
      ['member', 'At nine.', 'Grace Hopper', false],
    ]);
    expect(history.handoff).toMatchObject({ state: 'with_person', person: 'Grace Hopper' });

    expect((await agent.call('POST', `/v1/conversations/${conversationId}/hand-back`)).status).toBe(204);
    expect(await heard.next()).toEqual({ type: 'conversation.changed', handoff: null });
    expect(await heard.next(), 'its stream has ended').toBeUndefined();
    expect((await visitor.ask('When does the shop in Lund open?', { conversationId })).text).toContain('opens at nine');
  });

  it('has one person at a time, and only those of the tenant who may', async () => {
    const [first, second, viewer] = [await app.acme.member('agent'), await app.acme.member('admin'), await app.acme.member('viewer')];
    const foreigner = await app.globex.member('owner');
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('When does the shop in Lund open?');
    const path = `/v1/conversations/${conversationId}`;
    expect((await viewer.call('POST', `${path}/take-over`)).status).toBe(403);
    for (const verb of ['take-over', 'hand-back']) expect((await foreigner.call('POST', `${path}/${verb}`)).status).toBe(404);
    expect((await foreigner.call('POST', `${path}/replies`, { text: 'Hello' })).status).toBe(404);
    expect((await first.call('POST', `${path}/take-over`)).status, 'also where nobody asked for it').toBe(204);
    expect(await codeOf(await second.call('POST', `${path}/replies`, { text: 'Me too' }))).toBe('handoff_taken');
    expect((await second.call('POST', `${path}/take-over`)).status).toBe(204);
    expect(await codeOf(await first.call('POST', `${path}/replies`, { text: 'Still me' }))).toBe('handoff_taken');
    const audit = await (await app.acme.api('GET', '/v1/audit-entries?action=handoff.taken')).text();
    expect(audit.match(/"action":"handoff.taken"/g)?.length).toBeGreaterThanOrEqual(2);
    const stranger = await app.acme.visitor();
    expect((await stranger.call('GET', `/v1/chat/conversations/${conversationId}/events`)).status).toBe(404);
  });

  it('is answered in the name of the tenant by a program, whose key no visitor reads of', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('I need a human here');
    const token = await app.acme.apiKey(['conversations.reply']);
    const path = `${app.url}/v1/conversations/${conversationId}/replies`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const replied = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ text: 'From our desk.' }) });
    expect(replied.status).toBe(201);
    const history: ChatHistory = await visitor.history(conversationId);
    const { name } = (await (await app.acme.api('GET', '/v1/tenant')).json()) as { name: string };
    expect(history.messages.at(-1)).toMatchObject({ author: 'member', text: 'From our desk.', person: name });
    expect(history.handoff).toMatchObject({ state: 'with_person', person: name });
    // Who it was stays known to members.
    expect(await (await app.acme.api('GET', '/v1/audit-entries?action=handoff.taken')).text()).toContain('"label":"some"');
  });

  it('offers the forms where nobody is there, and is not asked of a bot that offers no person', async () => {
    await publish(app.globex, { actions: ['hand_off', 'contact_form'], hours: closed });
    const visitor = await app.globex.visitor();
    const asked = await visitor.ask('I want a real person', { person: true });
    expect(asked.text).toBe(closed.closedText);
    expect(asked.end).toMatchObject({ offers: ['contact_form'] });
    expect(await waitingOf(app.globex)).toEqual([]);
    await publish(app.globex, { actions: [], hours: null });
    const refused = await (await app.globex.visitor()).call('POST', '/v1/chat/turns', {
      ...{ clientId: '0198b2f0-0000-4000-8000-000000000001', text: 'A person!', person: true },
    });
    expect(refused.status).toBe(403);
  });

  it('tells a visitor for whom nobody comes, who waits on or has the bot again, and nobody is written to anew', async () => {
    await publish(app.acme, { actions: ['hand_off', 'contact_form'], chat: { waitMinutes: 7 } });
    const agent = await app.acme.member('agent');
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('Can I talk to a human please?');
    const id = parseId('conversation', conversationId) as ConversationId;
    const lateAt = (set?: Date) =>
      app.acme.scope.transaction(async (db) => {
        if (set !== undefined) await db.updateTable('conversations').set({ handoff_late_at: set }).where('id', '=', id).execute();
        const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        return row.handoff_late_at && row.handoff_at && row.handoff_late_at.getTime() - row.handoff_at.getTime();
      });
    expect(await lateAt()).toBe(7 * 60_000);
    expect((await visitor.history(conversationId)).handoff).toMatchObject({ state: 'waiting_for_person', late: false });
    const heard = await listen(visitor, conversationId);
    expect(await heard.next()).toMatchObject({ handoff: { late: false } });
    await lateAt(new Date(0));
    expect((await visitor.ask('Hello?', { conversationId })).text, 'it is still a person who is waited for').toBe('');
    expect(await heard.next()).toMatchObject({ handoff: { state: 'waiting_for_person', late: true } });
    expect(await waitingOf(app.acme)).toContain(conversationId);
    expect(await mailsOf(`${formatId('person', agent.personId)}@example.com`)).toHaveLength(1);

    const path = `/v1/chat/conversations/${conversationId}/stop-waiting`;
    for (const stranger of [await app.acme.visitor(), await app.globex.visitor()])
      expect((await stranger.call('POST', path)).status).toBe(404);
    expect((await visitor.call('POST', path)).status).toBe(204);
    expect(await heard.next()).toEqual({ type: 'conversation.changed', handoff: null });
    expect((await visitor.ask('When does the shop in Lund open?', { conversationId })).text).toContain('opens at nine');
    expect((await agent.call('POST', `/v1/conversations/${conversationId}/take-over`)).status, 'whoever comes late').toBe(204);
    expect((await visitor.call('POST', path)).status).toBe(204);
    expect((await visitor.history(conversationId)).handoff, 'stays').toMatchObject({ state: 'with_person', late: false });
  });

  it('is how a flow ends that hands to a person', async () => {
    const steps = [{ kind: 'person', id: 'person', text: 'Somebody will write to you.' }];
    await publish(app.acme, { flows: [{ name: 'help', title: 'Help', questions: ['get me help'], steps }], actions: ['hand_off'] });
    const { conversationId, text } = await (await app.acme.visitor()).ask('Please get me help');
    expect(text).toBe('Somebody will write to you.');
    expect(await waitingOf(app.acme)).toContain(conversationId);
  });

  it('is asked for in words too where the bot offers a person at any time', async () => {
    await publish(app.globex, { chat: { person: true } });
    const visitor = await app.globex.visitor();
    expect((await visitor.ask('Can I talk to a human please?')).text).toContain('I have asked a person to take over.');
  });
});

/** Reads what a visitor is told of a conversation. */
async function listen(visitor: TestVisitor, id: string): Promise<{ next(): Promise<ConversationEvent | undefined> }> {
  const { body, status } = await visitor.call('GET', `/v1/chat/conversations/${id}/events`);
  if (status !== 200 || body === null) throw new Error(`no stream: ${status}`);
  const heard: ConversationEvent[] = [];
  const parser = createParser({ onEvent: ({ data }) => heard.push(JSON.parse(data) as ConversationEvent) });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    async next() {
      while (heard.length === 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        parser.feed(value);
      }
      return heard.shift();
    },
  };
}
