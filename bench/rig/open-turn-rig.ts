import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatSession } from '@parley/contract/chat';
import { withAdmin } from '@parley/testing/database/with-admin';
import { Agent, request } from 'undici';
import { limitSpending } from './limit-spending.ts';
import type { Engine } from './prepare-place.ts';
import { preparePlace } from './prepare-place.ts';
import { readProcessUsage } from './process-usage.ts';
import { startChild } from './start-child.ts';
import { type RigModel, startModel } from './start-model.ts';
import { startServer } from './start-server.ts';
import { type OpenStream, streamRequest } from './stream-request.ts';
import { type Knowledge, waitUntilSettled } from './wait-until-settled.ts';

/** Something that streams answers: the model itself, the bare proxy before it, or Parley. */
export interface Target {
  readonly name: 'model' | 'proxy' | 'parley';
  readonly pid: number;
  /** Asks a visitor's next question: in the conversation before, or in a new one every few questions and when told to. */
  ask(visitor: number, inNewConversation?: boolean): OpenStream;
}

/** The real server, the fake model and a bare proxy, each in a process of its own, and visitors with sessions. */
export interface TurnRig extends AsyncDisposable {
  readonly model: RigModel;
  readonly server: { readonly pid: number; readonly url: string; readonly idleMemoryMb: number };
  readonly targets: { readonly model: Target; readonly proxy: Target; readonly parley: Target };
  readonly dispatcher: Agent;
  /** What questions are answered from. */
  readonly knowledge: Knowledge;
  /** Does what a database server does by itself once a minute: counts what tables hold, which its plans go by. Nothing for the embedded one. */
  keepHouse(): Promise<void>;
  /** CPU the database server has used for this run so far; undefined when the database is inside the server's process. */
  databaseCpuMs(): number | undefined;
  /** Makes sessions until there are this many. */
  inviteVisitors(count: number): Promise<void>;
  sessionToken(visitor: number): string;
}

/** How long a turn goes on when its visitor has gone, in this rig. */
export const graceSeconds = 2;

/** By then a process that has nothing to do has given back what its start took. */
const idleMs = 12_000;

const turnsPerConversation = 4;
const unlimited = '10000000';
const modelName = 'fake-model';

const settings = (modelUrl: string): Record<string, string> => ({
  PARLEY_DEMO: 'on',
  PARLEY_MODEL_URL: modelUrl,
  PARLEY_MODEL: modelName,
  PARLEY_FETCH_ALLOW: new URL(modelUrl).host,
  PARLEY_TURNS_PER_MINUTE_VISITOR: unlimited,
  PARLEY_TURNS_PER_MINUTE_BOT: unlimited,
  PARLEY_TURNS_PER_MINUTE_TENANT: unlimited,
  PARLEY_SESSIONS_PER_MINUTE_ADDRESS: unlimited,
  PARLEY_FREE_SESSIONS_PER_MINUTE_BOT: unlimited,
  PARLEY_FREE_SESSIONS_PER_MINUTE_ADDRESS: unlimited,
  PARLEY_REQUESTS_PER_MINUTE_ADDRESS: unlimited,
  PARLEY_CONNECTIONS_PER_ADDRESS: '100000',
  PARLEY_REQUESTS_PER_MINUTE_VISITOR: unlimited,
  PARLEY_REQUESTS_PER_MINUTE_BOT: unlimited,
  PARLEY_REQUESTS_PER_MINUTE_TENANT: unlimited,
  PARLEY_STREAM_GRACE_SECONDS: String(graceSeconds),
});

/** Questions the demo's documents answer, one after the other. */
const questions = [
  'How are tenants kept apart?',
  'How do I install Parley?',
  'How do I put the widget on my site?',
  'What happens when a turn is interrupted?',
  'How are citations verified?',
  'What does the embedded database lose in a power cut?',
  'How do I add an endpoint?',
  'Why is there a job outbox?',
];

export async function openTurnRig(engine: Engine, profileFolder: string | undefined): Promise<TurnRig> {
  await using stack = new AsyncDisposableStack();
  const place = stack.use(await preparePlace(engine));
  const model = stack.use(await startModel());
  const proxy = stack.use(await startChild({ args: [join(import.meta.dirname, 'proxy-process.ts'), model.url], ready: /proxy at (\S+)/ }));
  const server = stack.use(await startServer(place, settings(model.url), profileFolder));
  const dispatcher = new Agent({ connections: null, keepAliveTimeout: 60_000, headersTimeout: 120_000, bodyTimeout: 120_000 });
  stack.defer(() => dispatcher.close());
  const { url } = server;
  const knowledge = await waitUntilSettled(place, server.pid);
  await delay(idleMs);
  const idleMemoryMb = readProcessUsage(server.pid).memoryMb;
  const botId = await demoBot(dispatcher, url);
  await limitSpending({ dispatcher, url, botId, env: place.env }, { url: model.url, name: modelName });
  const visitors: Visitor[] = [];
  visitors.push(await startVisit(dispatcher, url, botId));
  const parley: Target = {
    name: 'parley',
    pid: server.pid,
    ask: (index, isNew) => askParley(dispatcher, url, visitors[index % visitors.length], isNew),
  };
  const prompts = await recordPrompts(model, parley.ask);
  let asked = 0;
  const bare = (name: 'model' | 'proxy', pid: number, address: string): Target => ({
    name,
    pid,
    ask: () =>
      streamRequest(dispatcher, streamCall(address, '/v1/chat/completions', prompts[asked++ % prompts.length] ?? ''), '"content":"'),
  });
  const owned = stack.move();
  return {
    model,
    server: { pid: server.pid, url, idleMemoryMb },
    dispatcher,
    knowledge,
    keepHouse: async () => {
      const admin = place.admin();
      if (typeof admin === 'string') await withAdmin(admin, (client) => client.query('vacuum analyze'));
    },
    databaseCpuMs: () => place.databaseCpuMs(),
    targets: {
      model: bare('model', model.pid, model.url.replace(/\/v1$/, '')),
      proxy: bare('proxy', proxy.pid, proxy.ready),
      parley,
    },
    async inviteVisitors(count) {
      while (visitors.length < count) {
        const batch = Array.from({ length: Math.min(8, count - visitors.length) }, () => startVisit(dispatcher, url, botId));
        visitors.push(...(await Promise.all(batch)));
      }
    },
    sessionToken: (index) => visitors[index % visitors.length]?.token ?? '',
    async [Symbol.asyncDispose]() {
      await owned.disposeAsync();
    },
  };
}

interface Visitor {
  token: string;
  conversationId: string | undefined;
  asked: number;
}

function askParley(dispatcher: Agent, url: string, visitor: Visitor | undefined, inNewConversation = false): OpenStream {
  if (visitor === undefined) throw new Error('no visitor was invited');
  if (inNewConversation || visitor.asked % turnsPerConversation === 0) visitor.conversationId = undefined;
  const text = questions[visitor.asked % questions.length];
  visitor.asked += 1;
  const body = JSON.stringify({ clientId: crypto.randomUUID(), text, conversationId: visitor.conversationId });
  const stream = streamRequest(dispatcher, streamCall(url, '/v1/chat/turns', body, visitor.token), 'event: answer.delta');
  void stream.head.then((head) => {
    visitor.conversationId = /"conversationId":"([^"]+)"/.exec(head)?.[1];
  });
  return stream;
}

function streamCall(origin: string, path: string, body: string, token?: string) {
  return {
    origin,
    path,
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body,
  };
}

async function demoBot(dispatcher: Agent, url: string): Promise<string> {
  const { body } = await request(url, { dispatcher });
  const found = /data-bot="(bot_\w+)"/.exec(await body.text())?.[1];
  if (found === undefined) throw new Error('the demo page names no bot');
  return found;
}

async function startVisit(dispatcher: Agent, url: string, botId: string): Promise<Visitor> {
  const { statusCode, body } = await request(`${url}/v1/chat/sessions`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ botId }),
  });
  if (statusCode !== 201) throw new Error(`no session: ${statusCode} ${await body.text()}`);
  return { token: ((await body.json()) as ChatSession).sessionToken, conversationId: undefined, asked: 0 };
}

/** What Parley sends to the model for each of the questions, so that the bare targets have as much to carry. */
async function recordPrompts(model: RigModel, ask: (visitor: number, inNewConversation: boolean) => OpenStream): Promise<string[]> {
  const prompts: string[] = [];
  const unwatch = model.watch((news) => news.type === 'asked' && prompts.push(JSON.stringify(news.body)));
  for (const _question of questions) await ask(0, true).ended;
  unwatch();
  if (prompts.length === 0) throw new Error('no question reached the model: the demo answers none of them');
  return prompts;
}
