import { randomUUID } from 'node:crypto';
import type { BotResponse } from '@parley/contract/bots';
import type { CitedPassage, PlaygroundSession } from '@parley/contract/chat';
import type { TraceResponse } from '@parley/contract/conversations';
import { formatId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { startTestVisitor, visitorWith } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hours = `# Opening hours

The shop in Lund opens at nine in the morning. On Sundays the shop stays closed.

## Parking

Guests park free of charge behind the house.`;

describe('chat without a model', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
    await app.acme.learn('hours.md', hours);
    await app.globex.learn('secret.md', '# Vault\n\nThe vault code of globex is CANARY-globex-4711 and nobody else knows it.');
  });
  afterAll(() => app.close());

  it('answers with quotes whose citations open the passage they stand in', async () => {
    const visitor = await app.acme.visitor();
    const turn = await visitor.ask('When does the shop in Lund open?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered', grounded: true });
    expect(turn.text).toContain('The shop in Lund opens at nine in the morning.');
    expect(turn.text).toContain('[1]');
    expect(turn.citations[0]).toMatchObject({ number: 1, documentTitle: 'Opening hours' });
    const messageId = turn.end?.type === 'turn.completed' ? turn.end.messageId : '';
    const opened = (await (await visitor.call('GET', `/v1/chat/messages/${messageId}/citations/1`)).json()) as CitedPassage;
    expect(opened.text.slice(opened.start, opened.end)).toBe(turn.citations[0]?.quote);
    expect(hours).toContain(opened.citation.quote);
  });

  it('says that it does not have what the documents do not hold, and offers to leave a message', async () => {
    const turn = await (await app.acme.visitor()).ask('What is the boiling point of tungsten?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'declined', offers: ['leave_message'] });
    expect(turn.text).toBe("I don't have that, says acme.");
    expect(turn.citations).toEqual([]);
  });

  it('lets members try the draft as visitors would, before these get it', async () => {
    const { id } = (await app.acme.visitor()).session.bot;
    const bot = (await (await app.acme.api('GET', `/v1/bots/${id}`)).json()) as BotResponse;
    const draft = { ...bot.draft, greeting: 'A new hello', fallbackText: 'The draft does not know.' };
    const changed = (await (await app.acme.api('PATCH', `/v1/bots/${id}`, { draft })).json()) as BotResponse;
    const session = (await (await app.acme.api('POST', `/v1/bots/${id}/playground`)).json()) as PlaygroundSession;
    expect(session).toMatchObject({ revision: changed.revision, bot: { id, greeting: 'A new hello' } });
    const member = visitorWith(app.url, session);
    const tried = await member.ask('What is the boiling point of tungsten?');
    expect(tried.text).toBe('The draft does not know.');
    expect((await member.history(tried.conversationId)).messages).toHaveLength(2);
    expect((await (await app.acme.visitor()).ask('What is the boiling point of tungsten?')).text).toBe("I don't have that, says acme.");
    const listed = async (query: string) => {
      const page = (await (await app.acme.api('GET', `/v1/conversations${query}`)).json()) as { items: { id: string; purpose: string }[] };
      return page.items.filter((conversation) => conversation.id === tried.conversationId).map(({ purpose }) => purpose);
    };
    expect(await listed('')).toEqual([]);
    expect(await listed('?purpose=playground')).toEqual(['playground']);
    expect((await app.globex.api('POST', `/v1/bots/${id}/playground`)).status).toBe(404);
  });

  it('never answers from another tenant', async () => {
    const turn = await (await app.acme.visitor()).ask('What is the vault code of globex?');
    expect(JSON.stringify(turn.events)).not.toContain('CANARY');
    expect(turn.end).toMatchObject({ outcome: 'declined' });
  });

  it('has words of its own for who thanks or takes leave, in the language they did', async () => {
    const visitor = await app.acme.visitor();
    expect((await visitor.ask('danke')).text).toBe('Gern geschehen. Möchten Sie noch etwas wissen?');
    expect((await visitor.ask('Thanks, that helped!')).text).toBe('You’re welcome. Is there anything else you would like to know?');
    expect((await visitor.ask('Au revoir')).text).toBe('Au revoir, et à bientôt.');
  });

  it('greets who greets', async () => {
    expect((await (await app.acme.visitor()).ask('Hello!')).end).toMatchObject({ outcome: 'greeted', offers: [] });
  });

  it('keeps the conversation for a reload', async () => {
    const visitor = await app.acme.visitor();
    const first = await visitor.ask('When does the shop in Lund open?');
    await visitor.ask('Where do guests park?', { conversationId: first.conversationId });
    const again = await startTestVisitor(app.url, visitor.session.bot.id, visitor.session.visitorToken);
    const history = await again.history(first.conversationId);
    expect(history.messages.map(({ author }) => author)).toEqual(['contact', 'bot', 'contact', 'bot']);
    expect(history.messages[1]?.citations).toEqual(first.citations);
    expect(history.messages[1]?.text).toBe(first.text);
    expect(history.runningTurnId).toBeNull();
  });

  it('understands a follow-up that cannot stand alone', async () => {
    const visitor = await app.acme.visitor();
    const first = await visitor.ask('When does the shop in Lund open?');
    const second = await visitor.ask('And on Sundays?', { conversationId: first.conversationId });
    expect(second.text).toContain('On Sundays the shop stays closed.');
  });

  it('does not answer a change of subject with what was said before', async () => {
    const visitor = await app.acme.visitor();
    const first = await visitor.ask('When does the shop in Lund open?');
    const second = await visitor.ask('What is the capital of Peru?', { conversationId: first.conversationId });
    expect(second.end).toMatchObject({ outcome: 'declined' });
  });

  it('gives another contact of the same bot nothing of it', async () => {
    const [owner, other] = [await app.acme.visitor(), await app.acme.visitor()];
    const turn = await owner.ask('When does the shop in Lund open?');
    const messageId = turn.end?.type === 'turn.completed' ? turn.end.messageId : '';
    const absent = await problemOf(await other.call('GET', '/v1/chat/conversations/cnv_01h455vb4pex5vsknk084sn02q'));
    for (const [method, path] of [
      ['GET', `/v1/chat/conversations/${turn.conversationId}`],
      ['GET', `/v1/chat/turns/${turn.turnId}/events`],
      ['POST', `/v1/chat/turns/${turn.turnId}/stop`],
      ['GET', `/v1/chat/messages/${messageId}/citations/1`],
    ] as const) {
      const problem = await problemOf(await other.call(method, path));
      expect({ status: problem.status, title: problem.title, code: problem.code }, path).toEqual({
        status: absent.status,
        title: absent.title,
        code: 'not_found',
      });
    }
    const intruding = await other.call('POST', '/v1/chat/turns', {
      clientId: randomUUID(),
      text: 'And?',
      conversationId: turn.conversationId,
    });
    expect((await problemOf(intruding)).code).toBe('not_found');
  });

  it('keeps a message for a person, and shows it to the tenant alone, whose members who may answer are mailed it', async () => {
    const [agent, viewer, foreigner] = [await app.acme.member('agent'), await app.acme.member('viewer'), await app.globex.member('agent')];
    const visitor = await app.acme.visitor();
    const left = await visitor.call('POST', '/v1/chat/left-messages', { email: 'ada@example.com', text: 'Please call CANARY-left' });
    expect(left.status).toBe(201);
    expect(await (await app.acme.api('GET', '/v1/left-messages')).text()).toContain('CANARY-left');
    expect(await (await app.globex.api('GET', '/v1/left-messages')).text()).not.toContain('CANARY-left');
    const told = await app.test.database.asSystem('read the mails of a test', (db) =>
      db.selectFrom('mails').select(['recipient', 'text', 'reply_to']).where('kind', '=', 'conversations.left-message').execute(),
    );
    const address = (member: typeof agent) => `${formatId('person', member.personId)}@example.com`;
    expect(told.map(({ recipient }) => recipient)).toContain(address(agent));
    for (const other of [viewer, foreigner]) expect(told.map(({ recipient }) => recipient)).not.toContain(address(other));
    expect(told[0]).toMatchObject({ reply_to: 'ada@example.com', text: expect.stringContaining('Please call CANARY-left') });
  });

  it('has no answer any more as soon as its source was removed', async () => {
    await app.acme.learn('returns.md', '# Returns\n\nGoods may be returned within ninety days of purchase.');
    const visitor = await app.acme.visitor();
    expect((await visitor.ask('Within how many days may goods be returned?')).text).toContain('ninety days');
    const list = (await (await app.acme.api('GET', '/v1/sources')).json()) as { items: { id: string; name: string }[] };
    const source = list.items.find(({ name }) => name === 'returns.md');
    expect((await app.acme.api('DELETE', `/v1/sources/${source?.id}`)).status).toBe(204);
    expect((await visitor.ask('Within how many days may goods be returned?')).end).toMatchObject({ outcome: 'declined' });
  });

  it('writes one line of usage for a conversation and one for each call of a model', async () => {
    const visitor = await app.globex.visitor();
    const turn = await visitor.ask('What is the vault code of globex?');
    await visitor.ask('What is the vault code?', { conversationId: turn.conversationId });
    const events = (await (await app.globex.api('GET', '/v1/usage/events')).json()) as {
      items: { kind: string; conversationId: string }[];
    };
    const own = events.items.filter(({ conversationId }) => conversationId === turn.conversationId).map(({ kind }) => kind);
    expect(own.toSorted()).toEqual(['conversation.started', 'model.call', 'model.call']);
    expect(await (await app.globex.api('GET', '/v1/usage/summary')).json()).toMatchObject({ callsOfUnknownCost: 0, inputTokens: 0 });
  });

  it('shows how a turn was answered to the tenant', async () => {
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    const trace = (await (await app.acme.api('GET', `/v1/turns/${turn.turnId}/trace`)).json()) as TraceResponse;
    expect(trace).toMatchObject({ status: 'completed', provider: 'extractive', citationsVerified: turn.citations.length, costUsd: '0' });
    expect(trace).toMatchObject({ versionNumber: 1, declined: null, answerable: true, searchable: true });
    expect(trace.retrieved[0]).toMatchObject({ number: 1, text: expect.stringContaining('nine in the morning') });
    expect((await app.globex.api('GET', `/v1/turns/${turn.turnId}/trace`)).status).toBe(404);
  });

  it('lists conversations of one bot with what they began with', async () => {
    const { id } = (await (await app.acme.api('POST', '/v1/bots', { name: 'Second' })).json()) as { id: string };
    const visitor = await app.acme.visitor();
    const turn = await visitor.ask('When does the shop in Lund open, please?');
    await visitor.ask('And on Sundays?', { conversationId: turn.conversationId });
    const listed = async (botId: string) => (await (await app.acme.api('GET', `/v1/conversations?botId=${botId}`)).json()) as unknown;
    expect(await listed(visitor.session.bot.id)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: turn.conversationId, firstQuestion: 'When does the shop in Lund open, please?', turnCount: 2 }),
      ]),
    });
    expect(await listed(id)).toMatchObject({ items: [] });
  });

  it('refuses a page that the bot may not be used from', async () => {
    const answer = await fetch(`${app.url}/v1/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ botId: (await app.acme.visitor()).session.bot.id }),
    });
    expect((await problemOf(answer)).code).toBe('origin_not_allowed');
  });

  it('lets the pages on the list of the bot read, and of its sessions the page they began on alone', async () => {
    const botId = (await app.acme.visitor()).session.bot.id;
    const [shop, other] = ['https://shop.example', 'https://other.example'];
    await app.acme.api('PATCH', `/v1/bots/${botId}`, { draft: { allowedOrigins: ['same-origin', shop, other] } });
    await app.acme.api('POST', `/v1/bots/${botId}/publish`, {});
    const call = (path: string, origin: string, token: string, body: object) =>
      fetch(app.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const started = await call('/v1/chat/sessions', shop, 'none', { botId });
    expect([started.status, started.headers.get('access-control-allow-origin')]).toEqual([201, shop]);
    const { sessionToken } = (await started.json()) as { sessionToken: string };
    const question = { clientId: randomUUID(), text: 'Hello!' };
    const asked = await call('/v1/chat/turns', shop, sessionToken, question);
    await asked.text();
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, shop]);
    const elsewhere = await call('/v1/chat/turns', other, sessionToken, { ...question, clientId: randomUUID() });
    expect((await problemOf(elsewhere)).code).toBe('origin_not_allowed');
  });

  it('does not store a citation whose quote is not in its chunk', async () => {
    const visitor = await app.acme.visitor();
    const turn = await visitor.ask('Where do guests park?');
    const messageId = turn.end?.type === 'turn.completed' ? turn.end.messageId : '';
    expect(messageId).not.toBe('');
    const broken = app.test.asAdmin((client) =>
      client.query(
        `insert into message_citations (tenant_id, message_id, number, chunk_id, document_title, heading_path, quote, start_offset, end_offset)
         select tenant_id, message_id, 99, chunk_id, document_title, heading_path, 'words nobody wrote', 0, 18
         from message_citations where chunk_id is not null limit 1`,
      ),
    );
    await expect(broken).rejects.toThrow('citation does not stand in its chunk');
  });
});

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
}

describe('how often a visitor may ask', () => {
  it('is counted before anything is stored, by itself, and said in every answer', async () => {
    await using app = await createTestApp({ perMinute: { turnsOfVisitor: 2 } });
    const [ada, bob] = [await app.acme.visitor(), await app.acme.visitor()];
    const ask = () => ada.call('POST', '/v1/chat/turns', { clientId: randomUUID(), text: 'Hello!' });
    for (const left of [1, 0]) {
      const answer = await ask();
      await answer.text();
      expect(answer.headers.get('ratelimit')).toContain(`"visitor-turns";r=${left};t=`);
    }
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(((await refused.json()) as Problem).details).toMatchObject({ limits: ['visitor-turns'] });
    const { items } = (await (await app.acme.api('GET', '/v1/conversations')).json()) as { items: unknown[] };
    expect(items).toHaveLength(2);
    expect((await bob.ask('Hello!')).end).toMatchObject({ outcome: 'greeted' });
    expect((await (await app.globex.visitor()).ask('Hello!')).end).toMatchObject({ outcome: 'greeted' });
  });
});
