import { randomUUID } from 'node:crypto';
import type { SourceResponse } from '@parley/contract/knowledge';
import { type OpenTurn, startTestVisitor, summarize } from '@parley/testing/app/test-visitor';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const question = 'How are tenants kept apart in the database?';

/** A tenant of the installation, whose bot has read what the question is about. */
interface Asked {
  botId: string;
  headers: Record<string, string>;
}

async function createAsked(server: ServerProcess, env: Readonly<Record<string, string>>): Promise<Asked> {
  const { stdout, stderr } = await runParley(['tenant', 'create', '--name', 'Zoo', '--slug', 'zoo', '--plan', 'enterprise'], env);
  const key = /sk_parley_\S+/.exec(stdout)?.[0];
  if (key === undefined) throw new Error(`no tenant: ${stdout}${stderr}`);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`POST ${path} was answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const { id } = await post<{ id: string }>('/v1/bots', { name: 'The bot' });
  await post(`/v1/bots/${id}/publish`, {});
  const text = '# Tenants\n\nTenants are kept apart in the database by row level security.';
  await untilRead(server, headers, await post<SourceResponse>('/v1/sources', { name: 'tenants.md', format: 'markdown', text }));
  return { botId: id, headers };
}

/** Waits until a source has been read, and tells what became of it. */
function untilRead(server: ServerProcess, headers: Asked['headers'], { id }: { id: string }): Promise<SourceResponse> {
  return eventually(
    async () => (await (await fetch(`${server.url}/v1/sources/${id}`, { headers })).json()) as SourceResponse,
    ({ status }) => status === 'ready' || status === 'failed',
  );
}

async function untilSaid(turn: OpenTurn, words: string): Promise<ReturnType<typeof summarize>> {
  const events = [];
  for (let event = await turn.next(); event !== undefined; event = await turn.next()) {
    events.push(event);
    if (summarize(events).text.includes(words)) return summarize(events);
  }
  throw new Error('the stream ended too early');
}

/** Asks again until the condition holds; the test's own time limit ends it. */
async function eventually<Value>(look: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function modelEnv(model: FakeModel): Record<string, string> {
  return { PARLEY_MODEL_URL: model.openaiUrl, PARLEY_MODEL: 'fake-model' };
}

describe('a server that is killed', () => {
  let installation: InstallationEnv;
  let env: Readonly<Record<string, string>>;
  let asked: Asked;

  beforeAll(async () => {
    installation = await installationEnv();
    env = { ...installation.env, PARLEY_DEMO: 'off' };
    await using first = await startServerProcess(env);
    asked = await createAsked(first, env);
  });
  afterAll(() => installation[Symbol.asyncDispose]());

  it('in the middle of a turn keeps the question and what was said, and never answers twice', { timeout: 120_000 }, async () => {
    await using model = await startFakeModel();
    const withModel = { ...env, ...modelEnv(model) };
    const first = await startServerProcess(withModel);
    const visitor = await startTestVisitor(first.url, asked.botId);
    const clientId = randomUUID();
    model.next({ kind: 'answer', text: 'word '.repeat(2_000), tokensPerSecond: 40 });
    const turn = await visitor.open(question, { clientId });
    // What was said is saved every two seconds: by the hundredth word some of it was.
    const said = await untilSaid(turn, 'word '.repeat(100));
    await first.kill();

    await using second = await startServerProcess(withModel);
    const again = await startTestVisitor(second.url, asked.botId, visitor.session.visitorToken);
    const history = await eventually(
      () => again.history(said.conversationId),
      ({ runningTurnId }) => runningTurnId === null,
    );
    expect(history.messages[0]).toMatchObject({ author: 'contact', text: question });
    expect(history.messages[1]).toMatchObject({ author: 'bot', interruptReason: 'restarted' });
    expect(history.messages[1]?.text).toMatch(/^(word ){10}/);
    const repeated = await again.ask(question, { clientId });
    expect(repeated.end).toMatchObject({ type: 'turn.interrupted', reason: 'restarted' });
    expect(repeated.turnId).toBe(said.turnId);
    expect(model.requests).toHaveLength(1);
    expect((await again.history(said.conversationId)).messages).toHaveLength(2);
  });

  it('while it learns a document learns it whole and once after the restart', { timeout: 120_000 }, async () => {
    const text = Array.from(
      { length: 1_000 },
      (_, index) => `## Part ${index}\n\nThe zebra number ${index} lives in stable ${index * 7}.`,
    ).join('\n\n');
    const body = JSON.stringify({ name: 'zebras.md', format: 'markdown', text });
    const { headers } = asked;
    let server = await startServerProcess(env);
    const added = await fetch(`${server.url}/v1/sources`, { method: 'POST', headers, body });
    expect(added.status).toBe(202);
    const zebras = (await added.json()) as SourceResponse;
    for (let kill = 0; kill < 2; kill++) {
      await server.kill();
      server = await startServerProcess(env);
    }
    await using last = server;
    const source = await untilRead(last, headers, zebras);
    expect(source.status).toBe('ready');
    const search = await fetch(`${last.url}/v1/search`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: 'Where does zebra number 718 live?', limit: 20 }),
    });
    const { passages } = (await search.json()) as { passages: { text: string }[] };
    expect(passages.filter((passage) => passage.text.includes('zebra number 718 lives'))).toHaveLength(1);
  });

  it('ends in good order when it is asked to, telling open streams', { timeout: 180_000 }, async () => {
    await using model = await startFakeModel();
    await using server = await startServerProcess({ ...env, ...modelEnv(model) });
    const visitor = await startTestVisitor(server.url, asked.botId);
    model.next({ kind: 'answer', text: 'short answer', tokensPerSecond: 4 });
    const turn = await visitor.open(question);
    await untilSaid(turn, 'short');
    const ended = server.end();
    expect((await turn.rest()).at(-1)?.event).toMatchObject({ type: 'turn.completed' });
    expect(await ended).toBe(0);
  });
});
