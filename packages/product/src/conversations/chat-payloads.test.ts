import { formatId } from '@parley/contract/ids';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { startTestVisitor, type TestVisitor } from '@parley/testing/app/test-visitor';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const citation = ['number', 'documentTitle', 'headingPath', 'quote', 'url', 'page', 'asOf'].map((name) => `citation.${name}`);
const passages = citation.map((name) => name.replace('citation', 'citations'));
const request = 'id kind title status token reply fields fields.name fields.label fields.type fields.required fields.options fields.value';

const options = 'feedback rating transcript person voice attachments collect'.split(' ');

/** Every field that a visitor's browser may be sent, by where it comes from. What is not named here may not leave the server. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  session: [
    ...'sessionToken expiresAt visitorToken identified bot bot.id bot.name bot.avatar bot.logo bot.greeting bot.suggestedQuestions'.split(
      ' ',
    ),
    ...['bot.options', ...options.map((name) => `bot.options.${name}`)],
  ],
  'turn.started': 'type turnId conversationId questionMessageId'.split(' '),
  'answer.delta': ['type', 'text'],
  'action.started': ['type', 'title'],
  'action.requested': ['type', 'request', ...request.split(' ').map((name) => `request.${name}`)],
  'answer.citation': ['type', 'citation', ...citation],
  'answer.unsupported': ['type', 'start', 'end'],
  'turn.completed': 'type messageId outcome grounded offers'.split(' '),
  history: [
    ...'conversationId runningTurnId prompt handoff messages'.split(' '),
    ...'id turnId author person toPerson text opening unsupported outcome interruptReason grounded offers createdAt citations actionRequest feedback attachments'
      .split(' ')
      .map((name) => `messages.${name}`),
    ...[...passages, 'unsupported.start', 'unsupported.end'].map((name) => `messages.${name}`),
    ...request.split(' ').map((name) => `messages.actionRequest.${name}`),
  ],
  conversations: ['items', 'items.id', 'items.firstQuestion', 'items.lastTurnAt'],
  citation: ['text', 'start', 'end', 'citation', ...citation],
  appearance: [
    ...'css position layout iconPath launcherText title showAvatar openAfterSeconds actsAlone sound texts words'.split(' '),
    ...'openChat closeChat chatUnavailable tryAgain dismiss newAnswer reply'.split(' ').map((name) => `words.${name}`),
  ],
  openings: ['items'],
  'action request': request.split(' '),
  'left message': 'id contactId conversationId name email text createdAt'.split(' '),
  problem: 'type title status code instance requestId'.split(' '),
};

/** The same for what most conversations have nothing of. */
const allowedSeldom: typeof allowed = {
  'flow.asked': ['type', 'prompt', ...'title type options canSkip canGoBack'.split(' ').map((name) => `prompt.${name}`)],
  'turn.interrupted': 'type messageId reason'.split(' '),
  'turn.failed': 'type code title retryable offers'.split(' '),
};

/** The paths of all fields of a value; those of a list are those of its entries. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsOf(entry, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...fieldsOf(inner, at)];
  });
}

const unknownIn = (kind: string, value: unknown) => {
  const list = allowed[kind] ?? allowedSeldom[kind];
  return fieldsOf(value).filter((field) => !list?.includes(field));
};

describe('what the browser of a visitor is sent', () => {
  let app: TestApp;
  let shop: TestSite;
  beforeAll(async () => {
    shop = await startTestSite({
      '/orders/4711': (_request, response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ margin: 'MARKER-result' })),
    });
    app = await createTestApp({ model: 'openai-compatible', fetchAllow: [shop.host] });
    const { acme } = app;
    await acme.learn('hours.md', '# Hours\n\nThe shop in Lund opens at nine in the morning.');
    await acme.learn('staff.md', '# Staff\n\nThe shop in Lund is opened by MARKER-passage, who has the key.');
    const definition = {
      ...{ kind: 'http', name: 'order_status', title: 'Order status', description: 'MARKER-description' },
      ...{ url: `${shop.origin}/orders/{{order}}`, headers: { authorization: 'Bearer {{secret.key}}' } },
      parameters: { properties: { order: { type: 'string' } }, required: ['order'] },
      result: [{ name: 'margin', pointer: '/margin', type: 'string' }],
    };
    expect((await acme.api('POST', '/v1/actions', { definition, secrets: { key: 'MARKER-secret' } })).status).toBe(201);
    const path = `/v1/bots/${formatId('bot', acme.botId)}`;
    const draft = { instructions: 'Be kind. MARKER-prompt', actions: ['order_status', 'contact_form'], grounding: 'balanced' };
    expect((await acme.api('PATCH', path, { draft: { ...draft, fallbackModels: [] } })).status).toBe(200);
    expect((await acme.api('POST', `${path}/publish`, {})).status).toBe(200);
  });
  afterAll(async () => {
    await app.close();
    await shop.close();
  });

  async function read(visitor: TestVisitor, method: string, path: string, body?: unknown): Promise<unknown> {
    return (await visitor.call(method, path, body)).json();
  }

  it('has only fields that are on this list, and nothing of prompts, results, secrets and passages that were not cited', async () => {
    const visitor = await app.acme.visitor();
    const botId = visitor.session.bot.id;
    app.model?.next(
      { kind: 'tool_call', calls: [{ name: 'order_status', arguments: { order: '4711' } }] },
      { kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' },
      { kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1]. Visitors get a free umbrella.' },
      { kind: 'tool_call', calls: [{ name: 'contact_form', arguments: {} }] },
    );
    const turn = await visitor.ask('When does the shop in Lund open, and who opens the shop in Lund?');
    const { conversationId } = turn;
    const marked = await visitor.ask('When does the shop in Lund open?', { conversationId });
    const form = await visitor.ask('Can I talk to a person?', { conversationId });
    const events = [...turn.events, ...marked.events, ...form.events].map(({ event }) => event);
    const messageId = turn.end?.type === 'turn.completed' ? turn.end.messageId : '';
    const sent: [kind: string, value: unknown][] = [
      ['session', visitor.session],
      ...events.map((event): [string, unknown] => [event.type, event]),
      ['history', await visitor.history(conversationId)],
      ['conversations', await read(visitor, 'GET', '/v1/chat/conversations')],
      ['citation', await read(visitor, 'GET', `/v1/chat/messages/${messageId}/citations/1`)],
      ['appearance', await read(visitor, 'GET', `/v1/chat/appearances/${botId}`)],
      ['openings', await read(visitor, 'GET', `/v1/chat/bots/${botId}/openings`)],
      ['action request', await read(visitor, 'POST', '/v1/chat/action-requests', { action: 'contact_form' })],
      ['left message', await read(visitor, 'POST', '/v1/chat/left-messages', { email: 'ada@example.com', text: 'Please call.' })],
      ['problem', await read(visitor, 'GET', `/v1/chat/messages/${messageId}/citations/9`)],
    ];
    for (const [kind, value] of sent) {
      expect(unknownIn(kind, value), kind).toEqual([]);
      expect(JSON.stringify(value), kind).not.toContain('MARKER');
    }
    // All that could have been told was there to be told, and each kind was sent.
    const told = JSON.stringify(app.model?.requests.map(({ body }) => body));
    for (const marker of ['prompt', 'result', 'passage', 'description']) expect(told).toContain(`MARKER-${marker}`);
    expect(new Set(sent.map(([kind]) => kind))).toEqual(new Set(Object.keys(allowed)));
  });

  it('has no more where a flow asks, something is to be confirmed, an answer breaks off and a model fails', async () => {
    const { acme } = app;
    const definition = {
      ...{ kind: 'http', name: 'place_order', title: 'Place an order', description: 'MARKER-order', effect: 'write', method: 'POST' },
      ...{
        url: `${shop.origin}/MARKER-path`,
        headers: { authorization: 'Bearer {{secret.key}}' },
        body: { item: '{{item}}', by: 'MARKER-body' },
      },
      parameters: { properties: { item: { type: 'string', description: 'Item' } }, required: ['item'] },
      result: [{ name: 'number', pointer: '/number', type: 'string' }],
    };
    expect((await acme.api('POST', '/v1/actions', { definition, secrets: { key: 'MARKER-secret' } })).status).toBe(201);
    const ask = { kind: 'ask', id: 'name', text: 'What is your name?', name: 'name', label: 'Name' };
    const flow = { name: 'book_demo', title: 'Book a demo', questions: ['book a demo'], mailTo: 'MARKER-mail@acme.example', steps: [ask] };
    const draft = { instructions: 'MARKER-prompt', actions: ['place_order'], flows: [flow], grounding: 'open', fallbackModels: [] };
    const { id } = (await (await acme.api('POST', '/v1/bots', { name: 'Orders', draft })).json()) as { id: string };
    expect((await acme.api('POST', `/v1/bots/${id}/publish`, {})).status).toBe(200);
    const visitor = await startTestVisitor(app.url, id);
    const flowing = await visitor.ask('Can I book a demo?');
    app.model?.next({ kind: 'tool_call', calls: [{ name: 'place_order', arguments: { item: 'kettle' } }] });
    const confirming = await visitor.ask('Order a kettle, please.');
    app.model?.next({ kind: 'cut', afterTokens: 4, text: 'The shop in Lund opens at nine in the morning and closes late.' });
    const broken = await visitor.ask('When does the shop in Lund open in the morning?');
    app.model?.next({ kind: 'error', status: 400, message: 'MARKER-provider' });
    const failed = await visitor.ask('And when does the shop in Lund close?');
    const turns = [flowing, confirming, broken, failed];
    const events = turns.flatMap((turn) => turn.events.map(({ event }) => event));
    for (const event of events) expect(unknownIn(event.type, event), event.type).toEqual([]);
    const histories = await Promise.all(turns.map(({ conversationId }) => visitor.history(conversationId)));
    for (const history of histories.slice(1)) expect(unknownIn('history', history)).toEqual([]);
    expect(JSON.stringify([events, histories])).not.toContain('MARKER');
    const kinds = new Set<string>(events.map(({ type }) => type));
    for (const kind of [...Object.keys(allowedSeldom), 'action.requested']) expect(kinds).toContain(kind);
  });

  it('is nothing of it to a visitor of another tenant either', async () => {
    const visitor = await app.globex.visitor();
    app.model?.next({ kind: 'answer', text: 'The shop in Lund opens at nine in the morning [1].' });
    const turn = await visitor.ask('Who opens the shop in Lund?');
    expect(JSON.stringify([visitor.session, turn, await visitor.history(turn.conversationId)])).not.toMatch(/MARKER|opens at nine/);
  });
});
