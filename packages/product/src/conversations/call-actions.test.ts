import type { ReplayResponse, TraceResponse } from '@parley/contract/conversations';
import { formatId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import type { TestSite } from '@parley/testing/site/start-test-site';
import { startFakeWeather } from '@parley/testing/weather/start-fake-weather';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const noLimits = {
  tenantDay: null,
  tenantMonth: null,
  botDay: null,
  botMonth: null,
  visitorDay: null,
  visitorMonth: null,
  conversation: null,
};
const fallbackText = 'Nothing is known of that.';
const weatherOf = (place: string, id = 'call_1') => ({ name: 'weather', arguments: { place }, id });

/** Publishes a bot that may call these actions. */
async function allow({ api, botId }: TestTenant, actions: readonly string[], draft: Record<string, unknown> = {}): Promise<void> {
  const path = `/v1/bots/${formatId('bot', botId)}`;
  const saved = await api('PATCH', path, { draft: { fallbackText, actions, fallbackModels: [], ...draft } });
  if (saved.status !== 200) throw new Error(await saved.text());
  await api('POST', `${path}/publish`, {});
}

interface Sent {
  messages: { role: string; content: unknown; tool_call_id?: string }[];
  tools?: { function: { name: string } }[];
}

describe('actions of a turn', () => {
  let app: TestApp;
  let weather: TestSite;
  let priced: FakeModel;
  beforeAll(async () => {
    weather = await startFakeWeather();
    priced = await startFakeModel();
    const fetchAllow = [weather.host, new URL(priced.url).host];
    app = await createTestApp({ model: 'openai-compatible', weatherUrl: weather.origin, fetchAllow });
    await app.acme.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning. On Sundays the shop stays closed.');
    await allow(app.acme, ['weather', 'search_knowledge']);
  });
  afterAll(async () => {
    await app.close();
    await weather.close();
    await priced.close();
  });

  const lastSent = (): Sent => app.model?.requests.at(-1)?.body as Sent;
  const traceOf = async (turnId: string): Promise<TraceResponse> =>
    (await (await app.acme.api('GET', `/v1/turns/${turnId}/trace`)).json()) as TraceResponse;

  it('answers from what an action gave, for a question the knowledge does not hold', async () => {
    app.model?.next(
      { kind: 'tool_call', calls: [weatherOf('Lund')], text: 'Surely not.' },
      { kind: 'answer', text: 'It rains in Lund: 12.5 degrees.' },
    );
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(turn.text).toBe('It rains in Lund: 12.5 degrees.');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered', grounded: true });
    expect(turn.events.map(({ event }) => event)).toContainEqual({ type: 'action.started', title: 'Weather' });
    const result = lastSent().messages.at(-1);
    expect(result).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
    expect(result?.content).toContain('<action_result name="weather">\n{"place":"Lund, Sweden","temperature":12.5');
    expect(await traceOf(turn.turnId)).toMatchObject({
      actions: [{ name: 'weather', arguments: '{"place":"Lund"}', outcome: 'done' }],
      calls: [{ failure: null, said: 'Surely not.', toolCalls: [{ name: 'weather', arguments: '{"place":"Lund"}' }] }, { failure: null }],
      prompt: { tools: [{ name: 'weather' }, { name: 'search_knowledge' }, { name: 'ask_visitor' }] },
      declined: null,
    });
    const { actions, calls } = await traceOf(turn.turnId);
    const began = [calls?.[0], actions?.[0], calls?.[1]].map((each) => each?.startedMs ?? -1);
    expect(began).toEqual(began.toSorted((one, other) => one - other));
    expect(began[0]).toBeGreaterThan(0);
  });

  it('calls a person where a model does, says so in the language of the visitor, and does the same when run again', async () => {
    await allow(app.acme, ['weather', 'search_knowledge', 'hand_off']);
    app.model?.next({ kind: 'tool_call', calls: [{ name: 'hand_off', arguments: {}, id: 'call_1' }] });
    const turn = await (await app.acme.visitor()).ask('That is all wrong, get me somebody!', { language: 'fr' });
    expect(turn.text).toContain('J’ai demandé à une personne de prendre le relais.');
    expect(turn.end).toMatchObject({ outcome: 'greeted', offers: [] });
    expect(turn.events.map(({ event }) => event.type)).toContain('handoff.changed');
    expect((await traceOf(turn.turnId)).actions).toMatchObject([{ name: 'hand_off', outcome: 'done' }]);
    const again = (await (await app.acme.api('POST', `/v1/turns/${turn.turnId}/replay`)).json()) as ReplayResponse;
    expect(again.identical).toBe(true);
    await allow(app.acme, ['weather', 'search_knowledge']);
  });

  it('says what it looks up in the language of the visitor', async () => {
    app.model?.next({ kind: 'tool_call', calls: [weatherOf('Lund')] }, { kind: 'answer', text: 'Il pleut.' });
    const turn = await (await app.acme.visitor()).ask('Quel temps fait-il à Lund ?', { language: 'fr' });
    expect(turn.events.map(({ event }) => event)).toContainEqual({ type: 'action.started', title: 'Météo' });
  });

  it('keeps what was said before and after an action apart', async () => {
    app.model?.next({ kind: 'tool_call', calls: [weatherOf('Lund')], text: 'Let me look.' }, { kind: 'answer', text: 'It rains.' });
    const turn = await (await app.acme.visitor()).ask('When does the shop in Lund open?');
    expect(turn.text).toBe('Let me look.\n\nIt rains.');
  });

  it('sends a browser no argument and no result', async () => {
    app.model?.next({ kind: 'tool_call', calls: [weatherOf('Berlin')] }, { kind: 'answer', text: 'Fine.' });
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(JSON.stringify(turn.events)).not.toMatch(/12\.5|Berlin|place/);
  });

  it('says nothing that rests on no action where the knowledge holds nothing', async () => {
    app.model?.next({ kind: 'answer', text: 'Tungsten boils at 5828 K.' });
    const turn = await (await app.acme.visitor()).ask('What is the boiling point of tungsten?');
    expect(turn.text).toBe(fallbackText);
    expect(turn.end).toMatchObject({ outcome: 'declined', offers: ['leave_message'] });
    expect(JSON.stringify(turn.events)).not.toContain('5828');
    expect(await traceOf(turn.turnId)).toMatchObject({ declined: 'not_in_knowledge', answerable: false });
  });

  it('searches again, and what was found can be cited', async () => {
    app.model?.next(
      { kind: 'tool_call', calls: [{ name: 'search_knowledge', arguments: { query: 'When does the shop in Lund open?' } }] },
      { kind: 'answer', text: 'The shop in Lund opens at nine in the morning. [1]' },
    );
    const turn = await (await app.acme.visitor()).ask('Können Sie mir etwas über Geschäftszeiten sagen?');
    expect(turn.citations).toMatchObject([{ number: 1, documentTitle: 'Hours' }]);
    expect(turn.text).toContain('[1]');
  });

  it.each([
    ['what the bot was not given', { name: 'delete_everything', arguments: {} }, 'there is no such function'],
    ['what the tenant has but this bot may not call', { name: 'order_status', arguments: {} }, 'there is no such function'],
    ['a missing argument', { name: 'weather', arguments: {} }, 'place is missing'],
    ['an argument of another kind', { name: 'weather', arguments: { place: 7 } }, 'place must be text'],
    ['an argument it does not have', { name: 'weather', arguments: { place: 'Lund', url: 'http://x' } }, 'there is no argument url'],
    ['what is not JSON', { name: 'weather', arguments: '{"place":' }, 'not JSON'],
  ])('refuses %s and tells the model why', async (_what, call, problem) => {
    const asked = weather.seen.length;
    app.model?.next({ kind: 'tool_call', calls: [call] }, { kind: 'answer', text: 'I did it anyway.' });
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(lastSent().messages.at(-1)?.content).toContain(problem);
    expect(weather.seen.length).toBe(asked);
    expect(turn.text).toBe(fallbackText);
    expect(await traceOf(turn.turnId)).toMatchObject({ actions: [{ outcome: 'refused' }] });
  });

  it('asks the visitor for what an action needs', async () => {
    app.model?.next({ kind: 'tool_call', calls: [{ name: 'ask_visitor', arguments: { question: 'For which town?' } }] });
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(turn.text).toBe('For which town?');
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'answered' });
  });

  it('ends a model that goes on calling', async () => {
    const before = app.model?.requests.length ?? 0;
    app.model?.always({ kind: 'tool_call', calls: [weatherOf('Lund')] });
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    app.model?.always({ kind: 'answer' });
    expect((app.model?.requests.length ?? 0) - before).toBe(5);
    expect(turn.end).toMatchObject({ type: 'turn.completed', outcome: 'declined' });
  });

  it('goes on without an action that fails', async () => {
    app.model?.next({ kind: 'tool_call', calls: [weatherOf('Lund')] }, { kind: 'answer', text: 'I cannot see the weather now.' });
    const page = weather.pages.get('/v1/forecast?*') ?? '';
    weather.pages.set('/v1/forecast?*', (_request, response) => void response.writeHead(500).end('CANARY-inside'));
    const turn = await (await app.acme.visitor()).ask('Will my umbrella be needed tomorrow?');
    weather.pages.set('/v1/forecast?*', page);
    expect(turn.text).toBe('I cannot see the weather now.');
    expect(JSON.stringify(lastSent())).not.toContain('CANARY');
    expect(await traceOf(turn.turnId)).toMatchObject({ actions: [{ outcome: 'failed', result: { code: 'fetch_failed' } }] });
  });

  it("is each bot's own: another one is told of no function", async () => {
    app.model?.next({ kind: 'tool_call', calls: [weatherOf('Lund')] });
    await app.globex.learn('cars.md', '# Cars\n\nThe red car costs ten thousand crowns.');
    const asked = weather.seen.length;
    const turn = await (await app.globex.visitor()).ask('What does the red car cost?');
    expect(lastSent().tools).toBeUndefined();
    expect(weather.seen.length).toBe(asked);
    expect(turn.text).toContain('ten thousand crowns');
  });

  it('reserves each further call, makes none that a limit has no room for, and settles all of them', async () => {
    const { api } = app.globex;
    const created = await api('POST', '/v1/model-connections', {
      name: 'priced',
      provider: 'openai-compatible',
      baseUrl: priced.openaiUrl,
      prices: { priced: { input: '1', output: '1' } },
    });
    const { id } = (await created.json()) as { id: string };
    await allow(app.globex, ['weather'], { modelConnectionId: id, model: 'priced' });
    const spend = async (): Promise<{ spent: number; reserved: number }[]> =>
      app.globex.scope.transaction(async (db) => {
        const rows = await db.selectFrom('spend_counters').select(['scope', 'spent_usd', 'reserved_usd']).execute();
        return rows
          .filter(({ scope }) => scope === 'tenant')
          .map((row) => ({ spent: Number(row.spent_usd), reserved: Number(row.reserved_usd) }));
      });
    // One call may cost less than three cents, two more than that.
    await api('PUT', '/v1/spend/limits', { ...noLimits, conversation: '0.03', tenantMonth: '5' });
    priced.next({ kind: 'tool_call', calls: [weatherOf('Lund')] });
    const poor = await (await app.globex.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(poor.end).toMatchObject({ outcome: 'declined', offers: ['leave_message'] });
    expect(priced.requests).toHaveLength(1);
    const [afterOne] = await spend();
    expect(afterOne?.reserved).toBe(0);

    await api('PUT', '/v1/spend/limits', { ...noLimits, conversation: '0.1', tenantMonth: '5' });
    priced.next({ kind: 'tool_call', calls: [weatherOf('Lund')] }, { kind: 'answer', text: 'Rain.' });
    const rich = await (await app.globex.visitor()).ask('Will my umbrella be needed tomorrow?');
    expect(rich.text).toBe('Rain.');
    expect(priced.requests).toHaveLength(3);
    const [afterThree] = await spend();
    const ledger = await app.globex.scope.transaction((db) =>
      db.selectFrom('usage_events').select('cost_usd').where('model', '=', 'priced').execute(),
    );
    const cost = ledger.reduce((sum, { cost_usd }) => sum + Number(cost_usd), 0);
    expect(ledger).toHaveLength(3);
    expect(afterThree?.reserved).toBe(0);
    expect(afterThree?.spent).toBeCloseTo(cost, 9);
  });

  it('tells the weather and shows a form without a model, by the words that are asked', async () => {
    await allow(app.globex, ['weather', 'contact_form'], { model: 'extractive' });
    const visitor = await app.globex.visitor();
    const told = await visitor.ask('What is the weather in Lund?');
    expect(told.text).toContain('Lund, Sweden: 12.5 °C, rain, wind 20 km/h.');
    expect(told.end).toMatchObject({ outcome: 'answered' });
    expect((await visitor.ask('weather Lund', { language: 'ja' })).text).toContain('Lund, Sweden: 12.5 °C、雨、風速 20 km/h。');
    expect((await visitor.ask('Wetter in Lund?', { language: 'ja' })).text).toContain('12,5 °C, Regen');
    const asked = await visitor.ask('Can I talk to a real person?');
    expect(asked.events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'action.requested', request: expect.objectContaining({ kind: 'form', title: 'Contact us' }) }),
    );
    expect((await visitor.ask('What is the boiling point of tungsten?')).end).toMatchObject({
      outcome: 'declined',
      offers: ['contact_form'],
    });
  });
});
