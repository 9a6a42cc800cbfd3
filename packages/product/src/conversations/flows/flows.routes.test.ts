import { randomUUID } from 'node:crypto';
import type { LeadResponse } from '@parley/contract/actions';
import type { FlowPrompt } from '@parley/contract/flows';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { type AskedTurn, startTestVisitor } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const demo = {
  name: 'book_demo',
  title: 'Book a demo',
  questions: ['book a demo'],
  visit: { paths: ['/pricing*'], afterSeconds: 3 },
  mailTo: 'sales@acme.example',
  steps: [
    { kind: 'ask', id: 'name', text: 'Gladly. What is your name?', name: 'name', label: 'Name', next: 'topic' },
    {
      ...{ kind: 'ask', id: 'topic', text: 'Hello {{name}}. What about?', name: 'topic', label: 'Topic', type: 'choice' },
      ...{ options: ['Prices', 'A person'], invalidText: 'Please choose.', next: 'which' },
    },
    { kind: 'branch', id: 'which', name: 'topic', cases: [{ compare: 'is', value: 'a person', next: 'person' }], next: 'ask_bot' },
    { kind: 'model', id: 'ask_bot', question: 'When does the shop in Lund open?' },
    { kind: 'person', id: 'person', text: 'Somebody will write to you, {{name}}.' },
  ],
};

function promptOf({ events }: AskedTurn): FlowPrompt | undefined {
  return events.flatMap(({ event }) => (event.type === 'flow.asked' ? [event.prompt] : []))[0];
}

describe('a flow of a published bot', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    await app.acme.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    await publish({ flows: [demo], limits: { turnsPerConversation: 2 } });
  });
  afterAll(() => app.close());

  async function publish(draft: object): Promise<void> {
    const path = `/v1/bots/${formatId('bot', app.acme.botId)}`;
    expect((await app.acme.api('PATCH', path, { draft })).status).toBe(200);
    expect((await app.acme.api('POST', `${path}/publish`, {})).status).toBe(200);
  }

  async function leadsOf(conversationId: string): Promise<LeadResponse[]> {
    const { items } = (await (await app.acme.api('GET', '/v1/leads')).json()) as { items: LeadResponse[] };
    return items.filter((lead) => lead.conversationId === conversationId);
  }

  it('begins with a question that asks for it, goes on with each answer, and hands to the bot what it was told', async () => {
    const visitor = await app.acme.visitor();
    const begun = await visitor.ask('Hi! Can I book a demo?');
    expect(begun.text).toBe('Gladly. What is your name?');
    expect(begun.end).toMatchObject({ type: 'turn.completed', outcome: 'greeted', grounded: true, offers: [] });
    expect(promptOf(begun)).toEqual({ title: 'Book a demo', type: 'text', options: [], canSkip: false, canGoBack: false });
    const { conversationId } = begun;
    const named = await visitor.ask('Ada', { conversationId });
    expect(named.text).toBe('Hello Ada. What about?');
    expect(promptOf(named)?.options).toEqual(['Prices', 'A person']);
    expect((await visitor.ask('bananas', { conversationId })).text).toBe('Please choose.');
    expect(await leadsOf(conversationId)).toEqual([]);
    await publish({ flows: [demo] });
    const ended = await visitor.ask('Prices', { conversationId });
    expect(ended.text, 'the bot would answer, so its limits hold').toBe('Thank you. That is all I need.');
    expect(await leadsOf(conversationId)).toMatchObject([{ fields: [{ value: 'Ada' }, { value: 'Prices' }] }]);
    const limited = await visitor.call('POST', '/v1/chat/turns', { clientId: randomUUID(), conversationId, text: 'Prices?' });
    expect(((await limited.json()) as Problem).code).toBe('question_limit_reached');
  });

  it('is answered by the bot at its end, and its answers are kept and mailed once', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask('Adelaide', { conversationId });
    const ended = await visitor.ask('prices', { conversationId });
    expect(ended.text).toContain('The shop in Lund opens at nine in the morning.');
    expect(promptOf(ended)).toBeUndefined();
    expect(await leadsOf(conversationId)).toMatchObject([
      {
        action: 'book_demo',
        fields: [
          { name: 'name', label: 'Name', value: 'Adelaide' },
          { label: 'Topic', value: 'Prices' },
        ],
      },
    ]);
    const { rows } = await app.test.asAdmin((client) =>
      client.query('select subject, text from mails where kind = $1 and recipient = $2', ['actions.lead', 'sales@acme.example']),
    );
    const mails = rows.filter(({ subject }) => subject === 'Book a demo: Adelaide');
    expect(mails).toMatchObject([{ text: expect.stringContaining('Topic: Prices') }]);
    expect(await app.globex.api('GET', '/v1/leads').then((response) => response.text())).not.toContain('Adelaide');
    expect((await visitor.ask('Ada', { conversationId })).end).toMatchObject({ outcome: 'declined' });
  });

  it('hands to a person, with the ways to reach one', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask('Ada', { conversationId });
    const ended = await visitor.ask('2', { conversationId });
    expect(ended.text).toBe('Somebody will write to you, Ada.');
    expect(ended.end).toMatchObject({ outcome: 'greeted', offers: ['leave_message'] });
  });

  it('ends however long an answer is', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask(`Ada\n${'x'.repeat(900)}`, { conversationId });
    expect((await visitor.ask('a person', { conversationId })).end).toMatchObject({ type: 'turn.completed' });
    expect((await leadsOf(conversationId))[0]?.fields[0]?.value).toHaveLength(904);
  });

  it('answers a question in between and waits on', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask('Ada', { conversationId });
    const between = await visitor.ask('When does the shop in Lund open?', { conversationId });
    expect(between.text).toContain('nine in the morning');
    expect(promptOf(between)?.options).toEqual(['Prices', 'A person']);
    expect((await visitor.ask('a person', { conversationId })).text).toContain('Somebody');
  });

  it('goes back, and is broken off without keeping anything', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask('Ada', { conversationId });
    const back = await visitor.ask('Back', { conversationId, flow: { move: 'back' } });
    expect(back.text).toBe('Gladly. What is your name?');
    const over = await visitor.ask('Cancel', { conversationId, flow: { move: 'cancel' } });
    expect(over.text).toBe('All right. Ask me anything else.');
    expect(promptOf(over)).toBeUndefined();
    expect(await leadsOf(conversationId)).toEqual([]);
  });

  it('waits for a visitor who comes back, on the version it began with', async () => {
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('book a demo');
    await visitor.ask('Ada', { conversationId });
    await publish({ flows: [] });
    const again = await startTestVisitor(app.url, visitor.session.bot.id, visitor.session.visitorToken);
    const history = await again.history(conversationId);
    expect(history.prompt).toMatchObject({ title: 'Book a demo', options: ['Prices', 'A person'], canGoBack: true });
    expect((await again.ask('a person', { conversationId })).text).toBe('Somebody will write to you, Ada.');
    expect((await again.history(conversationId)).prompt).toBeNull();
    await publish({ flows: [demo] });
  });

  it('is told to the page before anybody opens the chat, and begins with the first answer', async () => {
    const visitor = await app.acme.visitor();
    const openings = await (await fetch(`${app.url}/v1/chat/bots/${visitor.session.bot.id}/openings`)).json();
    const visit = { paths: ['/pricing*'], afterSeconds: 3, visitors: 'all' };
    expect(openings).toMatchObject({ items: [{ name: 'book_demo', text: 'Gladly. What is your name?', visit }] });
    const first = await visitor.ask('Ada', { flow: { start: 'book_demo' } });
    expect(first.text).toBe('Hello Ada. What about?');
    const { messages } = await visitor.history(first.conversationId);
    expect(messages.map(({ text, opening }) => [opening ?? null, text])).toEqual([
      ['Gladly. What is your name?', 'Ada'],
      [null, 'Hello Ada. What about?'],
    ]);
    const unknown = await visitor.call('POST', '/v1/chat/turns', { clientId: randomUUID(), text: 'Ada', flow: { start: 'nothing' } });
    expect(unknown.status).toBe(404);
  });

  it('goes on only once a visitor has told of themselves, where the bot asks it in this flow; other questions need not wait', async () => {
    const fields = [{ name: 'email', label: 'E-mail', type: 'email', required: true }];
    await publish({ flows: [demo], chat: { collect: { when: 'flow', flow: 'book_demo', fields, purpose: 'To confirm the demo.' } } });
    const visitor = await app.acme.visitor();
    const { conversationId } = await visitor.ask('When does the shop in Lund open?');
    const asked = { clientId: randomUUID(), conversationId, text: 'book a demo' };
    const refused = await visitor.call('POST', '/v1/chat/turns', asked);
    expect(((await refused.json()) as Problem).code).toBe('visitor_data_required');
    const { textVersion } = visitor.session.bot.options.collect ?? {};
    const given = await visitor.call('POST', '/v1/chat/data', { values: { email: 'ada@example.com' }, textVersion, language: 'en' });
    expect(given.ok, await given.clone().text()).toBe(true);
    expect((await visitor.ask('book a demo', { conversationId })).text).toBe('Gladly. What is your name?');
    await publish({ flows: [demo], chat: {} });
  });

  it('says in the trace where it stood, and asks no model', async () => {
    const visitor = await app.acme.visitor();
    const { turnId } = await visitor.ask('book a demo');
    const trace = (await (await app.acme.api('GET', `/v1/turns/${turnId}/trace`)).json()) as object;
    expect(trace).toMatchObject({ flow: { name: 'book_demo', waitsAt: 'name' }, provider: null, retrieved: [] });
  });

  it('that could not work is refused when it is saved', async () => {
    const answer = await app.acme.api('PATCH', `/v1/bots/${formatId('bot', app.acme.botId)}`, {
      draft: { flows: [{ ...demo, steps: [{ ...demo.steps[0], next: 'gone' }] }] },
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('there is no step gone');
  });

  it('is previewed without a conversation', async () => {
    const answer = await app.acme.api('POST', '/v1/flow-previews', { flow: demo, answers: [{ text: 'Ada' }, { text: 'Prices' }] });
    expect(await answer.json()).toMatchObject({ ended: 'model', question: 'When does the shop in Lund open?', prompt: null });

    const lame = { ...demo, steps: [{ kind: 'say', id: 'hello', text: 'Hello {{size}}', next: 'gone' }], visit: null };
    const refused = await app.acme.api('POST', '/v1/flow-previews', { flow: lame, answers: [] });
    expect(((await refused.json()) as Problem & { details: unknown }).details).toMatchObject({
      issues: [
        { path: 'flow.steps.0.next', rule: 'no_step', about: 'gone' },
        { path: 'flow.steps.0.text', rule: 'not_asked', about: 'size' },
      ],
    });
  });
});
