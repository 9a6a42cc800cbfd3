import { afterEach, describe, expect, it } from 'vitest';
import type { Script, ScriptedServer } from '../../dev/scripted-server.ts';
import { complete, say, startScriptedServer } from '../../dev/scripted-server.ts';
import { createVisitor } from '../../dev/visitor.ts';
import type { TurnRequest, TurnSignal } from './follow-turn.ts';
import { followTurn } from './follow-turn.ts';
import type { LinkDeps } from './link.ts';
import { openLink } from './open-link.ts';

const opened: ScriptedServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function start(answer: Script['answer']): Promise<ScriptedServer> {
  const server = await startScriptedServer({ answer });
  opened.push(server);
  return server;
}

const question: TurnRequest = { question: { clientId: '0b0f3f5e-95a2-4c52-8c6a-1b7d0a3a5f10', text: 'What is it?' } };

async function follow(
  deps: LinkDeps,
  turn: TurnRequest,
  onSignal?: (signal: TurnSignal) => void,
  abort = new AbortController(),
): Promise<string[]> {
  const seen: string[] = [];
  for await (const signal of followTurn(openLink(deps), deps, turn, abort.signal)) {
    onSignal?.(signal);
    if (signal.kind !== 'event') seen.push(signal.kind);
    else seen.push(signal.event.type === 'answer.delta' ? signal.event.text : signal.event.type);
  }
  return seen;
}

describe('followTurn', () => {
  it('yields the events of a turn in order and ends with it', async () => {
    const server = await start((_, ids) => [say('It '), say('works.'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    expect(await follow(deps, question)).toEqual(['turn.started', 'It ', 'works.', 'turn.completed']);
  });

  it('takes a broken stream up where it broke, without a word lost or repeated', async () => {
    let reachedClient = () => {};
    const halfRead = new Promise<void>((resolve) => {
      reachedClient = resolve;
    });
    const server = await start((_, ids) => [say('one '), halfRead, 'cut', say('two '), say('three'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const seen = await follow(deps, question, (signal) => {
      if (signal.kind === 'event' && signal.event.type === 'answer.delta') reachedClient();
    });
    expect(seen).toEqual(['turn.started', 'one ', 'reconnecting', 'reconnected', 'two ', 'three', 'turn.completed']);
    const resumed = server.requests.at(-1);
    expect(resumed?.path).toBe('/v1/chat/turns/trn_1/events');
    expect(resumed?.headers['last-event-id']).toBe('2');
  });

  it('takes a turn that is told anew after a restart from its beginning', async () => {
    let reachedClient = () => {};
    const read = new Promise<void>((resolve) => {
      reachedClient = resolve;
    });
    const server = await start(() => [say('one '), say('two '), say('three '), read, 'cut']);
    const { deps } = createVisitor(server.base);
    const wait: LinkDeps['wait'] = async () => {
      const [turn] = server.turns;
      turn?.events.splice(1, 3, say('one two'), { type: 'turn.interrupted', messageId: turn.messageId, reason: 'restarted' });
    };
    const seen = await follow({ ...deps, wait }, question, (signal) => {
      if (signal.kind === 'event' && signal.event.type === 'answer.delta' && signal.event.text === 'three ') reachedClient();
    });
    expect(seen.slice(4)).toEqual(['reconnecting', 'reconnected', 'turn.started', 'one two', 'turn.interrupted']);
  });

  it('joins a running turn from its beginning', async () => {
    const server = await start((_, ids) => [say('Hello.'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    await follow(deps, question);
    expect(await follow(deps, { turnId: 'trn_1' })).toEqual(['turn.started', 'Hello.', 'turn.completed']);
    expect(server.requests.at(-1)?.headers['last-event-id']).toBeUndefined();
  });

  it('sends the same client id again when the server was away, so that the question is answered once', async () => {
    const server = await start((_, ids) => [say('Here.'), complete(ids)]);
    const { deps } = createVisitor(server.base, {});
    await server.close();
    const wait: LinkDeps['wait'] = async () => {
      if (server.turns.length === 0) await server.restart().catch(() => undefined);
    };
    const seen = await follow({ ...deps, wait }, question);
    expect(seen).toEqual(['reconnecting', 'reconnected', 'turn.started', 'Here.', 'turn.completed']);
    expect(server.turns).toHaveLength(1);
  });

  it('waits longer each time, up to 8 seconds, and gives up after a minute', async () => {
    const server = await start(() => []);
    await server.close();
    opened.length = 0;
    const { deps, waits } = createVisitor(server.base);
    await expect(follow(deps, question)).rejects.toMatchObject({ code: 'unreachable' });
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000, 8000, 8000]);
  });

  it('reports a refusal at once instead of asking again', async () => {
    const server = await start(() => []);
    const { deps, waits } = createVisitor(server.base);
    server.refuseNext('turn_in_progress');
    await expect(follow(deps, question)).rejects.toMatchObject({ code: 'turn_in_progress', retryable: true, requestId: 'req_1' });
    expect(waits).toEqual([]);
  });

  it('renews a session that ends between two connections', async () => {
    const server = await start((_, ids) => [say('Hi'), complete(ids)]);
    const { deps } = createVisitor(server.base);
    const link = openLink(deps);
    await link.session();
    server.expireSessions();
    const events: string[] = [];
    for await (const signal of followTurn(link, deps, question, new AbortController().signal)) events.push(signal.kind);
    expect(events).toEqual(['event', 'event', 'event']);
    expect(server.turns).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const server = await start(() => [say('endless')]);
    const { deps } = createVisitor(server.base);
    const abort = new AbortController();
    const following = follow(
      deps,
      question,
      (signal) => {
        if (signal.kind === 'event' && signal.event.type === 'answer.delta') abort.abort();
      },
      abort,
    );
    await expect(following).rejects.toThrow();
    expect(abort.signal.aborted).toBe(true);
  });
});
