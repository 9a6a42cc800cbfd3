import type { ReplayResponse } from '@parley/contract/conversations';
import { formatId, parseId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { AskedTurn } from '@parley/testing/app/test-visitor';
import type { TestSite } from '@parley/testing/site/start-test-site';
import { startFakeWeather } from '@parley/testing/weather/start-fake-weather';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hours = '# Hours\n\nThe shop in Lund opens at nine in the morning. On Sundays the shop stays closed.';
const question = 'When does the shop in Lund open?';

describe('a past turn', () => {
  let app: TestApp;
  let weather: TestSite;
  beforeAll(async () => {
    weather = await startFakeWeather();
    app = await createTestApp({ model: 'openai-compatible', weatherUrl: weather.origin, fetchAllow: [weather.host] });
    await app.acme.learn('hours.md', hours);
    await change({ actions: ['weather', 'search_knowledge', 'contact_form'], fallbackText: 'Nothing is known of that.' });
    await publish();
  });
  afterAll(async () => {
    await app.close();
    await weather.close();
  });

  const path = () => `/v1/bots/${formatId('bot', app.acme.botId)}`;
  const change = async (draft: Record<string, unknown>) => {
    const bot = (await (await app.acme.api('GET', path())).json()) as { draft: object };
    expect((await app.acme.api('PATCH', path(), { draft: { ...bot.draft, ...draft } })).status).toBe(200);
  };
  const publish = () => app.acme.api('POST', `${path()}/publish`, {});
  const ask = async (text: string): Promise<AskedTurn> => (await app.acme.visitor()).ask(text);
  const pathOf = (turnId: string, using: 'recording' | 'draft') => `/v1/turns/${turnId}/${using === 'draft' ? 'draft-replay' : 'replay'}`;
  const replay = (turnId: string, using: 'recording' | 'draft') => app.acme.api('POST', pathOf(turnId, using));
  const replayed = async (turnId: string, using: 'recording' | 'draft' = 'recording'): Promise<ReplayResponse> => {
    const response = await replay(turnId, using);
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as ReplayResponse;
  };
  /** As members see it: what a visitor was asked for is theirs alone to answer. */
  const wire = (turn: AskedTurn) =>
    JSON.stringify(
      turn.events.map(({ event }) =>
        event.type === 'action.requested' ? { ...event, request: { ...event.request, token: null } } : event,
      ),
    );

  it.each<[string, string, Parameters<NonNullable<TestApp['model']>['next']>]>([
    [
      'of an action and a citation',
      question,
      [
        { kind: 'tool_call', calls: [{ name: 'weather', arguments: { place: 'Lund' } }], text: 'Let me see.' },
        { kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1]. It rains there. It has [9] red doors.' },
      ],
    ],
    [
      'of what was found by searching again',
      'Können Sie mir etwas über Geschäftszeiten sagen?',
      [
        { kind: 'tool_call', calls: [{ name: 'search_knowledge', arguments: { query: question } }] },
        { kind: 'answer', text: 'The shop in Lund opens at nine in the morning. [1]' },
      ],
    ],
    [
      'of an action that failed or was refused',
      'Will my umbrella be needed tomorrow?',
      [
        {
          kind: 'tool_call',
          calls: [
            { name: 'weather', arguments: {} },
            { name: 'drop_tables', arguments: {} },
          ],
        },
        { kind: 'answer', text: 'I did it anyway.' },
      ],
    ],
    [
      'that asked the visitor for a form',
      'Who can help me with my broken umbrella?',
      [{ kind: 'tool_call', calls: [{ name: 'contact_form', arguments: {} }] }],
    ],
    ['of a model that broke off', question, [{ kind: 'cut', afterTokens: 6, text: 'The shop in Lund opens at nine in the morning [1].' }]],
    ['of passages after the model failed', question, [{ kind: 'error', status: 400 }]],
    [
      'of a model that went on calling',
      'Will my umbrella be needed tomorrow?',
      Array.from({ length: 5 }, () => ({ kind: 'tool_call' as const, calls: [{ name: 'weather', arguments: { place: 'Lund' } }] })),
    ],
    ['that declined', 'What is the boiling point of tungsten?', [{ kind: 'answer', text: '[[no_answer]]' }]],
  ])('%s runs again, byte for byte', async (_what, text, behaviours) => {
    app.model?.next(...behaviours);
    const turn = await ask(text);
    const asked = [app.model?.requests.length, weather.seen.length];
    const again = await replayed(turn.turnId);
    expect(JSON.stringify(again.events)).toBe(wire(turn));
    expect(again.after.text).toBe(turn.text);
    expect(again.after).toEqual(again.before);
    expect(again).toMatchObject({ with: 'recording', question: text, turnId: null, identical: true });
    expect([app.model?.requests.length, weather.seen.length]).toEqual(asked);
  });

  it('without a model runs again, byte for byte, also once its source is gone and its bot is another', async () => {
    await change({ model: 'extractive', fallbackModels: [] });
    await publish();
    const turns = [
      await ask(question),
      await ask('What is the weather in Lund?'),
      await ask('Hello!'),
      await ask('Can I talk to a real person?'),
    ];
    expect(turns[0]?.citations).not.toEqual([]);
    expect(turns[1]?.text).toContain('12.5 °C');
    await change({ model: 'default', actions: [], greeting: 'Ahoy!', fallbackText: 'No.' });
    await publish();
    const { items } = (await (await app.acme.api('GET', '/v1/sources')).json()) as { items: { id: string }[] };
    for (const { id } of items) await app.acme.api('DELETE', `/v1/sources/${id}`);
    for (const turn of turns) {
      const again = await replayed(turn.turnId);
      expect(JSON.stringify(again.events)).toBe(wire(turn));
      expect(again.identical).toBe(true);
    }
    await app.acme.learn('hours.md', hours);
  });

  it('says so when what was recorded gives another answer', async () => {
    app.model?.next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' });
    const turn = await ask(question);
    const turnId = parseId('turn', turn.turnId);
    if (turnId === undefined) throw new Error('no turn');
    const { record } = await app.acme.scope.transaction((db) =>
      db.selectFrom('turn_traces').select('record').where('turn_id', '=', turnId).executeTakeFirstOrThrow(),
    );
    const { recording, ...shown } = record as { recording: { sent: string } };
    const keep = (spoilt: object) =>
      app.acme.scope.transaction(async (db) => {
        await db.deleteFrom('turn_traces').where('turn_id', '=', turnId).execute();
        await db
          .insertInto('turn_traces')
          .values({ turn_id: turnId, record: JSON.stringify(spoilt) })
          .execute();
      });
    await keep({ ...shown, recording: { ...recording, sent: '' } });
    expect(await replayed(turn.turnId)).toMatchObject({ identical: false });
    await keep(shown);
    expect((await replay(turn.turnId, 'recording')).status).toBe(409);
  });

  it('is asked of the draft as it is now, and what differs is told word by word', async () => {
    app.model?.next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' });
    const turn = await ask(question);
    await change({ instructions: 'Speak like a pirate.' });
    app.model?.next({ kind: 'answer', text: 'Ahoy! The shop in Lund opens at nine in the morning [1].' });
    const changed = await replayed(turn.turnId, 'draft');
    expect(changed).toMatchObject({ with: 'draft', identical: false, events: null });
    expect(changed.words).toEqual([
      { change: 'added', text: 'Ahoy! ' },
      { change: 'same', text: turn.text },
    ]);
    expect(JSON.stringify(app.model?.requests.at(-1)?.body)).toContain('Speak like a pirate.');
    expect((await app.acme.api('GET', `/v1/turns/${changed.turnId}/trace`)).status).toBe(200);
    const { items } = (await (await app.acme.api('GET', '/v1/conversations?limit=100')).json()) as { items: { firstQuestion: string }[] };
    expect(items.filter(({ firstQuestion }) => firstQuestion === question).length).toBeGreaterThan(0);
    app.model?.next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' });
    expect(await replayed(turn.turnId, 'draft')).toMatchObject({ identical: true, words: [{ change: 'same' }] });
  });

  it('is run again by who may read it, with the draft by who may also change it, and never by another tenant', async () => {
    const { turnId } = await ask(question);
    const reader = await app.acme.apiKey(['conversations.read']);
    const send = (key: string, using: 'recording' | 'draft') =>
      fetch(`${app.url}${pathOf(turnId, using)}`, { method: 'POST', headers: { authorization: `Bearer ${key}` } });
    expect((await send(reader, 'recording')).status).toBe(200);
    expect((await send(reader, 'draft')).status).toBe(403);
    expect((await send(await app.acme.apiKey(['bots.write']), 'draft')).status).toBe(403);
    expect((await send(await app.globex.apiKey(['conversations.read', 'bots.write']), 'recording')).status).toBe(404);
    expect(await app.acme.api('GET', `/v1/turns/${turnId}/trace`).then((response) => response.text())).not.toContain('"recording"');
  });
});
