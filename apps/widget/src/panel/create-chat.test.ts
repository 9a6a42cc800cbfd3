import type { StreamEvent } from '@parley/contract/stream-events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Script, ScriptedServer } from '../../dev/scripted-server.ts';
import { complete, say, startScriptedServer } from '../../dev/scripted-server.ts';
import { createVisitor } from '../../dev/visitor.ts';
import { createChatApi } from '../transport/chat-api.ts';
import type { LinkDeps } from '../transport/link.ts';
import type { Conversation } from './conversation.ts';
import type { Chat } from './create-chat.ts';
import { createChat } from './create-chat.ts';

const opened: ScriptedServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function start(answer: Script['answer']): Promise<ScriptedServer> {
  const server = await startScriptedServer({ answer });
  opened.push(server);
  return server;
}

function chatOn(deps: LinkDeps): Chat {
  let ids = 0;
  return createChat({ api: createChatApi(deps), store: deps.store, newClientId: () => `client-${++ids}-${Math.random()}` });
}

function until(chat: Chat, holds: (conversation: Conversation) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds(chat.current())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = chat.subscribe(check);
    check();
  });
}

const shown = (chat: Chat) => chat.current().turns.map(({ question, answer, status }) => [question, answer, status]);

describe('createChat', () => {
  it('answers a flow of the page by its name, once, and says what is done in one', async () => {
    const server = await start((_question, ids) => [say('And?'), complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    const prompt = { title: 'Demo', type: 'text' as const, options: [], canSkip: false, canGoBack: false };
    chat.begin({ name: 'demo', text: 'Your name?', prompt, visit: { paths: [], afterSeconds: 0, visitors: 'all' } });
    await chat.ask('Ada');
    await chat.ask('Back', 'back');
    const asked = server.requests.filter(({ path }) => path === '/v1/chat/turns').map(({ body }) => body);
    expect(asked).toMatchObject([
      { text: 'Ada', flow: { start: 'demo' } },
      { text: 'Back', flow: { move: 'back' } },
    ]);
    expect(chat.current().turns[0]?.opening).toBe('Your name?');
  });

  it('goes on as whom the site vouches for, with nothing of the visitor before, and says with a question what the page shows', async () => {
    const server = await start((question, ids) => [say(`On ${question}`), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const chat = createChat({
      api: createChatApi(deps),
      store: deps.store,
      newClientId: () => crypto.randomUUID(),
      context: () => ({ product: 'Kettle' }),
    });
    await chat.open();
    await chat.ask('First?');
    await chat.identify({ externalId: 'ada', signature: 'signed' });
    expect(server.requests.at(-2)).toMatchObject({
      path: '/v1/chat/sessions',
      body: { identity: { externalId: 'ada', signature: 'signed' } },
    });
    await chat.identify(undefined);
    expect(chat.current()).toMatchObject({ phase: 'ready', turns: [] });
    await chat.ask('Second?');
    expect(server.requests.at(-1)?.body).toMatchObject({ text: 'Second?', context: { product: 'Kettle' } });
    expect(server.requests.at(-1)?.body).not.toHaveProperty('conversationId');
  });

  it('says that what a site signed proves nothing, and leaves the visitor who they were', async () => {
    const server = await start((question, ids) => [say(`On ${question}`), complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    await chat.ask('First?');
    const failures: unknown[] = [];
    chat.subscribe(() => chat.current().phase === 'failed' && failures.push(chat.current().failure?.code));
    server.refuseNext('identity_not_proven');
    await chat.identify({ externalId: 'ada', signature: 'forged' });
    expect(failures).toContain('identity_not_proven');
    expect(chat.current().phase).toBe('ready');
    expect(shown(chat)).toEqual([['First?', 'On First?', 'completed']]);
    expect(server.requests.filter(({ path }) => path === '/v1/chat/sessions').at(-1)?.body).toMatchObject({ visitorToken: 'visitor-1' });
  });

  it('asks two questions in one conversation, which a reload brings back', async () => {
    const server = await start((question, ids) => [say(`On ${question}`), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const chat = chatOn(deps);
    await chat.open();
    await chat.ask(' First? ');
    await chat.ask('Second?');
    const both = [
      ['First?', 'On First?', 'completed'],
      ['Second?', 'On Second?', 'completed'],
    ];
    expect(shown(chat)).toEqual(both);

    const reloaded = chatOn(deps);
    await reloaded.open();
    expect(shown(reloaded)).toEqual(both);
    expect(reloaded.current().conversationId).toBe('cnv_1');
  });

  it('follows an answer that is still being given when the page is loaded again', async () => {
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const server = await start((_, ids) => [say('Half '), gate, say('and half.'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const before = chatOn(deps);
    await before.open();
    const asking = before.ask('Long?');
    await until(before, ({ turns }) => turns[0]?.answer === 'Half ');

    const reloaded = chatOn(deps);
    const opening = reloaded.open();
    await until(reloaded, ({ turns }) => turns[0]?.answer === 'Half ');
    finish();
    await Promise.all([asking, opening]);
    expect(shown(reloaded)).toEqual([['Long?', 'Half and half.', 'completed']]);
  });

  it("ends on the server's record when the stream broke on the way", async () => {
    let reachedClient = () => {};
    const halfRead = new Promise<void>((resolve) => {
      reachedClient = resolve;
    });
    const server = await start((_, ids) => [say('Said '), halfRead, 'cut', say('all of it.'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const end = { type: 'turn.completed', messageId: 'msg_a1', outcome: 'answered', grounded: true, offers: [] };
    const forgetful: typeof fetch = async (url, init) =>
      `${url}`.endsWith('/events') ? new Response(`id: 9\ndata: ${JSON.stringify(end)}\n\n`) : fetch(url, init);
    const chat = chatOn({ ...deps, fetch: forgetful });
    await chat.open();
    const asking = chat.ask('What?');
    await until(chat, ({ turns }) => turns[0]?.answer === 'Said ');
    reachedClient();
    await asking;
    expect(shown(chat)).toEqual([['What?', 'Said all of it.', 'completed']]);
  });

  it('takes one question at a time and no empty ones', async () => {
    const server = await start((_, ids) => [complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.ask('Too early?');
    await chat.open();
    await Promise.all([chat.ask('One?'), chat.ask('Two?'), chat.ask('   ')]);
    expect(server.turns.map(({ question }) => question)).toEqual(['One?']);
  });

  it('stops an answer and keeps what was said', async () => {
    const server = await start(() => [say('Going on')]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    const asking = chat.ask('Long?');
    await until(chat, ({ turns }) => turns[0]?.answer === 'Going on');
    await chat.stop();
    await asking;
    expect(shown(chat)).toEqual([['Long?', 'Going on', 'interrupted']]);
    expect(chat.current().turns[0]?.interruptReason).toBe('stopped');
  });

  it('stops at once while the server is away', async () => {
    const server = await start(() => []);
    const { deps } = createVisitor(server.base);
    const wait: LinkDeps['wait'] = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const chat = chatOn({ ...deps, wait });
    await chat.open();
    await server.close();
    opened.length = 0;
    const asking = chat.ask('Anyone?');
    await until(chat, ({ turns }) => turns[0]?.reconnecting === true);
    await chat.stop();
    await asking;
    expect(shown(chat)).toEqual([['Anyone?', '', 'interrupted']]);
  });

  it('sends a question that never arrived again under its own client id', async () => {
    const server = await start((_, ids) => [say('Now.'), complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    await server.close();
    await chat.ask('Anyone?');
    expect(chat.current().turns[0]).toMatchObject({ status: 'failed', failure: { code: 'unreachable', sameQuestion: true } });
    const key = chat.current().turns[0]?.key ?? '';
    await server.restart();
    await chat.retry(key);
    expect(shown(chat)).toEqual([['Anyone?', 'Now.', 'completed']]);
    expect(server.turns.map(({ clientId }) => clientId)).toEqual([key]);
  });

  it('asks a question that was closed as a new one', async () => {
    const failed: StreamEvent = { type: 'turn.failed', code: 'model_unavailable', title: '', retryable: true, offers: [] };
    let tries = 0;
    const server = await start((_, ids) => (++tries === 1 ? [failed] : [say('Here.'), complete(ids)]));
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    await chat.ask('Now?');
    await chat.retry(chat.current().turns[0]?.key ?? '');
    expect(shown(chat)).toEqual([
      ['Now?', '', 'failed'],
      ['Now?', 'Here.', 'completed'],
    ]);
    expect(new Set(server.turns.map(({ clientId }) => clientId)).size).toBe(2);
  });

  it('begins anew, in memory too', async () => {
    const server = await start((_, ids) => [complete(ids)]);
    const { deps } = createVisitor(server.base);
    const chat = chatOn(deps);
    await chat.open();
    await chat.ask('One?');
    await chat.newConversation();
    expect(chat.current()).toMatchObject({ phase: 'ready', conversationId: null, turns: [] });
    expect(deps.store.read()).toEqual({ visitorToken: 'visitor-1' });
    await chat.ask('Two?');
    expect(server.requests.at(-1)?.body).not.toHaveProperty('conversationId');
  });

  it('stops the answer of the conversation it leaves, and shows no more of it', async () => {
    const server = await start(() => [say('Going on')]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    const asking = chat.ask('Long?');
    await until(chat, ({ turns }) => turns[0]?.answer === 'Going on');
    await chat.newConversation();
    await asking;
    expect(chat.current().turns).toEqual([]);
    expect(server.requests.map(({ path }) => path)).toContain('/v1/chat/turns/trn_1/stop');
  });

  it('begins anew when the conversation of the last visit no longer exists', async () => {
    const server = await start((_, ids) => [say('Hi.'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    deps.store.write({ conversationId: 'cnv_gone' });
    const chat = chatOn(deps);
    await chat.open();
    expect(chat.current()).toMatchObject({ phase: 'ready', turns: [], conversationId: null });
    expect(deps.store.read().conversationId).toBeUndefined();
  });

  it('moves a question to a new conversation when its own is gone by then', async () => {
    const server = await start((_, ids) => [say('Hi.'), complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    await chat.ask('One?');
    server.refuseNext('not_found');
    await chat.ask('Two?');
    expect(chat.current().conversationId).toBe('cnv_2');
    expect(shown(chat).at(-1)).toEqual(['Two?', 'Hi.', 'completed']);
  });

  it('says why it could not begin, and can be opened again', async () => {
    const server = await start(() => []);
    const chat = chatOn(createVisitor(server.base).deps);
    server.refuseNext('unavailable');
    await chat.open();
    expect(chat.current()).toMatchObject({ phase: 'failed', failure: { code: 'unavailable', retryable: true } });
    await chat.open();
    expect(chat.current().phase).toBe('ready');
  });

  it('leaves a message with its conversation', async () => {
    const server = await start((_, ids) => [complete(ids)]);
    const chat = chatOn(createVisitor(server.base).deps);
    await chat.open();
    await chat.ask('One?');
    await chat.leaveMessage({ email: 'ada@example.com', text: 'Please help.' });
    expect(server.leftMessages).toEqual([{ email: 'ada@example.com', text: 'Please help.', conversationId: 'cnv_1' }]);
  });
});
