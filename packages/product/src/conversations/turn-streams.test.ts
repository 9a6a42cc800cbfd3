import { randomUUID } from 'node:crypto';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type OpenTurn, type ReceivedEvent, summarize } from '@parley/testing/app/test-visitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const long = `The shop in Lund opens at nine [1]. ${'More words follow here. '.repeat(30)}`;

/** Reads until the answer has begun, so that the turn is known to be in the middle. */
async function untilText(turn: OpenTurn): Promise<ReceivedEvent[]> {
  const events: ReceivedEvent[] = [];
  for (let event = await turn.next(); event !== undefined; event = await turn.next()) {
    events.push(event);
    if (event.event.type === 'answer.delta') return events;
  }
  throw new Error('the stream ended before any text');
}

describe('turns of a remote model', () => {
  let app: TestApp;
  const model = () => {
    if (app.model === undefined) throw new Error('no model');
    return app.model;
  };
  beforeAll(async () => {
    app = await createTestApp({ model: 'openai-compatible', streamGraceMs: 400 });
    await app.acme.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning. On Sundays the shop stays closed.');
  });
  afterAll(() => app.close());

  it('streams what the model says, with the citation it verified', async () => {
    model().next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1]. It is made of cheese [1].' });
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(turn.text).toBe('The shop in Lund opens at nine in the morning [1]. It is made of cheese.');
    expect(turn.citations.map(({ quote }) => quote)).toEqual(['The shop in Lund opens at nine in the morning.']);
    const trace = await (await app.acme.api('GET', `/v1/turns/${turn.turnId}/trace`)).json();
    expect(trace).toMatchObject({ citationsVerified: 1, citationsDropped: 1, costUsd: null, model: 'fake-model' });
  });

  it("asks the tenant's default model for bots that name none, and another tenant's bots go on as before", async () => {
    await app.globex.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    const askedOf = async (tenant: TestTenant) => {
      const turn = await (await tenant.visitor()).ask('When does the shop in Lund open?');
      const { model: named } = (await (await tenant.api('GET', `/v1/turns/${turn.turnId}/trace`)).json()) as { model: string };
      return named;
    };
    const choose = async (defaultModel: string) =>
      expect((await app.acme.api('PATCH', '/v1/tenant', { settings: { defaultModel } })).status).toBe(200);
    await choose('gpt-6-luna');
    expect(await askedOf(app.acme)).toBe('gpt-6-luna');
    expect(model().requests.at(-1)?.body).toMatchObject({ model: 'gpt-6-luna' });
    expect(await askedOf(app.globex)).toBe('fake-model');
    await choose('extractive');
    expect(await askedOf(app.acme)).toBe('extractive');
    await choose('default');
    expect(await askedOf(app.acme)).toBe('fake-model');
  });

  it('marks an answer that nothing supports', async () => {
    model().next({ kind: 'answer', text: 'It opens whenever the moon is full.' });
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(turn.end).toMatchObject({ outcome: 'answered', grounded: false, offers: ['leave_message'] });
  });

  it('does not ask the model what the knowledge does not hold', async () => {
    const before = model().requests.length;
    model().always({ kind: 'answer', text: 'Tungsten boils at 5555 degrees, trust me.' });
    const turn = await (await app.acme.visitor()).ask('What is the boiling point of tungsten?');
    model().always({ kind: 'answer' });
    expect(turn.end).toMatchObject({ outcome: 'declined' });
    expect(turn.text).not.toContain('5555');
    expect(model().requests).toHaveLength(before);
  });

  it('declines when the model says that the passages do not hold it', async () => {
    model().next({ kind: 'answer', text: '[[no_answer]]' });
    expect((await (await app.acme.visitor()).ask('When does the shop in Lund close?')).text).toBe("I don't have that, says acme.");
  });

  it('answers a question once, however often and at once it is sent', async () => {
    const visitor = await app.acme.visitor();
    const before = model().requests.length;
    const clientId = randomUUID();
    model().next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].', tokensPerSecond: 60 });
    const turns = await Promise.all(Array.from({ length: 5 }, () => visitor.ask('When does the shop in Lund open?', { clientId })));
    const late = await visitor.ask('When does the shop in Lund open?', { clientId });
    expect(new Set([...turns, late].map(({ turnId }) => turnId)).size).toBe(1);
    for (const turn of [...turns, late]) expect(turn.text).toBe('The shop in Lund opens at nine in the morning [1].');
    expect(model().requests).toHaveLength(before + 1);
    expect((await visitor.history(late.conversationId)).messages).toHaveLength(2);
  });

  it('takes one question at a time in a conversation', async () => {
    const visitor = await app.acme.visitor();
    const first = await visitor.ask('When does the shop in Lund open?');
    model().next({ kind: 'hang', afterTokens: 3, text: long });
    const open = await visitor.open('When does the shop in Lund close?', { conversationId: first.conversationId });
    await untilText(open);
    const second = await visitor.call('POST', '/v1/chat/turns', {
      clientId: randomUUID(),
      text: 'And on Sundays?',
      conversationId: first.conversationId,
    });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'turn_in_progress' });
    await open.drop();
  });

  it('stops at once when the visitor says so, and keeps what was said', async () => {
    const visitor = await app.acme.visitor();
    model().next({ kind: 'hang', afterTokens: 12, text: long });
    const open = await visitor.open('When does the shop in Lund open?');
    const seen = summarize(await untilText(open));
    const request = model().requests.at(-1);
    expect((await visitor.call('POST', `/v1/chat/turns/${seen.turnId}/stop`)).status).toBe(204);
    const rest = summarize(await open.rest());
    expect(rest.end).toMatchObject({ type: 'turn.interrupted', reason: 'stopped' });
    expect(await request?.ended).toBe('aborted');
    const history = await visitor.history(seen.conversationId);
    expect(history.messages[1]).toMatchObject({ interruptReason: 'stopped', author: 'bot' });
    expect(history.messages[1]?.text).toBe(seen.text + rest.text);
  });

  it('lets a visitor whose connection dropped come back for the rest, with nothing lost or doubled', async () => {
    const visitor = await app.acme.visitor();
    const text = 'The shop in Lund opens at nine in the morning [1]. On Sundays the shop stays closed [1].';
    model().next({ kind: 'answer', text, tokensPerSecond: 40 });
    const open = await visitor.open('When does the shop in Lund open?');
    const before = await untilText(open);
    await open.drop();
    const { turnId } = summarize(before);
    const after = await (await visitor.follow(turnId, before.at(-1)?.id)).rest();
    const whole = summarize([...before, ...after]);
    expect([...before, ...after].map(({ id }) => id)).toEqual([...before, ...after].map((_, index) => index + 1));
    expect(whole.text).toMatch(/^The shop in Lund opens at nine in the morning \[1\]\. On Sundays the shop stays closed \[\d\]\.$/);
    expect(whole.end).toMatchObject({ type: 'turn.completed' });
  });

  it('ends the call when nobody came back within the grace, and keeps what was said', async () => {
    const visitor = await app.acme.visitor();
    model().next({ kind: 'hang', afterTokens: 12, text: long });
    const open = await visitor.open('When does the shop in Lund open?');
    const seen = summarize(await untilText(open));
    const request = model().requests.at(-1);
    await open.drop();
    expect(await request?.ended).toBe('aborted');
    const replayed = summarize(await (await visitor.follow(seen.turnId)).rest());
    expect(replayed.end).toMatchObject({ type: 'turn.interrupted', reason: 'disconnected' });
    expect(replayed.text.startsWith('The shop in Lund')).toBe(true);
  });

  it('answers from the passages by itself when the model fails before the first word, and says nothing of why', async () => {
    model().next({ kind: 'error', status: 401, message: 'CANARY-key is wrong' });
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered', grounded: true });
    expect(JSON.stringify(turn.events)).not.toContain('CANARY');
  });

  it('keeps what was said when the model breaks off', async () => {
    model().next({ kind: 'cut', afterTokens: 10, text: long });
    const visitor = await app.acme.visitor();
    const turn = await visitor.ask('When does the shop in Lund open?');
    expect(turn.end).toMatchObject({ type: 'turn.interrupted', reason: 'model_failed' });
    expect((await visitor.history(turn.conversationId)).messages[1]?.text).toBe(turn.text);
  });

  it('sends the model the conversation and the passages, never another tenant', async () => {
    const visitor = await app.acme.visitor();
    const first = await visitor.ask('When does the shop in Lund open?');
    await visitor.ask('Is the shop closed on Sundays?', { conversationId: first.conversationId });
    const body = JSON.stringify(model().requests.at(-1)?.body);
    expect(body).toContain('When does the shop in Lund open?');
    expect(body).toContain('On Sundays the shop stays closed.');
    expect(body).not.toContain('globex');
  });
});

describe.each(['openai', 'anthropic'] as const)('a turn of a model in the format of %s', (wire) => {
  it('is streamed, grounded in the passages, cited and paid for', async () => {
    await using app = await createTestApp({ model: wire });
    await app.acme.learn('hours.md', '# Opening hours\n\nThe shop in Lund opens at nine in the morning.');
    app.model?.next({
      kind: 'answer',
      text: 'The shop in Lund opens at nine in the morning [1].',
      usage: { inputTokens: 900, outputTokens: 12 },
    });
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(turn.text).toBe('The shop in Lund opens at nine in the morning [1].');
    expect(turn.citations.map(({ quote }) => quote)).toEqual(['The shop in Lund opens at nine in the morning.']);
    expect(JSON.stringify(app.model?.requests[0]?.body)).toContain('opens at nine in the morning');
    const trace = (await (await app.acme.api('GET', `/v1/turns/${turn.turnId}/trace`)).json()) as { costUsd: string };
    expect(trace).toMatchObject({ provider: wire, inputTokens: 900, outputTokens: 12 });
    expect(Number(trace.costUsd)).toBeGreaterThan(0);
    const read = await (await app.acme.api('GET', `/v1/conversations/${turn.conversationId}`)).json();
    const spend = { model: expect.any(String), calls: 1, inputTokens: 900, outputTokens: 12, costUsd: trace.costUsd };
    expect(read).toMatchObject({
      messages: [
        { author: 'contact', spend: null },
        { author: 'bot', spend },
      ],
    });
    expect(await (await app.acme.api('GET', '/v1/usage/summary')).json()).toMatchObject({
      inputTokens: 900,
      outputTokens: 12,
      modelCalls: 1,
    });
  });
});
