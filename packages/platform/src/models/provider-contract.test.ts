import { getEventListeners } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type FakeModelOptions, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { VirtualTimers } from '@parley/testing/fake-model/virtual-timers';
import { describe, expect, it } from 'vitest';
import { anthropic } from './anthropic.ts';
import type { ModelEvent, ModelRequest } from './model-port.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { RemoteOptions } from './remote-provider.ts';

const key = 'test-key-4711-secret';
const adapters = [
  { name: 'openai', connect: (url: string, options: RemoteOptions) => openai({ apiKey: key, baseUrl: `${url}/v1` }, options) },
  {
    name: 'openai-compatible',
    connect: (url: string, options: RemoteOptions) => openaiCompatible({ baseUrl: url, apiKey: key, model: 'm' }, options),
  },
  { name: 'anthropic', connect: (url: string, options: RemoteOptions) => anthropic({ apiKey: key, baseUrl: url }, options) },
];

const retryWaits = 11_000;
const limits = { connectMs: 60_000, firstTokenMs: 70_000, betweenTokensMs: 80_000, totalMs: 400_000 };
const five = 'one two three four five';

function asking(change: Partial<ModelRequest> = {}): ModelRequest {
  return {
    model: 'm',
    system: 'Be brief.',
    messages: [{ role: 'user', text: 'Count to five.' }],
    passages: [],
    temperature: 0.2,
    maxOutputTokens: 200,
    ...change,
  };
}

async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

const never = () => new AbortController().signal;

describe.each(adapters)('the $name adapter', ({ connect, name }) => {
  async function start(fakeOptions: FakeModelOptions = {}, options: RemoteOptions = {}) {
    const fake = await startFakeModel({ apiKey: key, ...fakeOptions });
    const timers = new VirtualTimers(retryWaits);
    const provider = connect(fake.url, { timers, limits, random: () => 0.5, ...options });
    return {
      fake,
      timers,
      provider,
      ask: (change: Partial<ModelRequest> = {}, signal = never()) => collect(provider.stream(asking(change), signal)),
      [Symbol.asyncDispose]: async () => {
        await provider.close();
        await fake.close();
      },
    };
  }

  it('streams the text and then tells the usage as the provider counted it', async () => {
    await using it = await start();
    it.fake.next({
      kind: 'answer',
      text: five,
      tokensPerSecond: 2000,
      usage: { inputTokens: 90, cachedInputTokens: 40, cacheWriteTokens: 30, outputTokens: 5 },
    });
    const events = await it.ask();
    expect(textOf(events)).toBe(five);
    expect(events.at(-1)).toEqual({
      type: 'finished',
      reason: 'stop',
      usage: { inputTokens: 90, cachedInputTokens: 40, cacheWriteTokens: 30, outputTokens: 5 },
    });
  });

  it('asks with the key, the limit, the instructions and the whole conversation', async () => {
    await using it = await start();
    await it.ask({
      messages: [
        { role: 'user', text: 'Hello' },
        { role: 'assistant', text: 'Hi!' },
        { role: 'user', text: 'Count.' },
      ],
      maxOutputTokens: 77,
    });
    const { body, headers } = await it.fake.nextRequest();
    expect(JSON.stringify(headers)).toContain(key);
    const sent = JSON.stringify(body);
    for (const part of ['Be brief.', 'Hello', 'Hi!', 'Count.', '77', '"stream":true', '0.2']) expect(sent).toContain(part);
  });

  it('puts tool calls together from their fragments, and takes their results back', async () => {
    await using it = await start();
    const tools = [
      { name: 'weather', description: 'Tells the weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
    ];
    it.fake.next({
      kind: 'tool_call',
      text: 'Let me look.',
      calls: [
        { id: 'call_a', name: 'weather', arguments: { city: 'Reykjavík "north"' } },
        { id: 'call_b', name: 'weather', arguments: {} },
      ],
    });
    const events = await it.ask({ tools });
    const calls = events.flatMap((event) => (event.type === 'tool_call' ? [event.call] : []));
    expect(textOf(events)).toBe('Let me look.');
    expect(calls.map(({ id, name: called, arguments: text }) => [id, called, JSON.parse(text) as unknown])).toEqual([
      ['call_a', 'weather', { city: 'Reykjavík "north"' }],
      ['call_b', 'weather', {}],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'finished', reason: 'tool_calls' });

    const after = await it.ask({
      tools,
      messages: [
        { role: 'user', text: 'Weather?' },
        { role: 'assistant', text: 'Let me look.', toolCalls: calls },
        { role: 'tool', callId: 'call_a', name: 'weather', result: '4 °C' },
        { role: 'tool', callId: 'call_b', name: 'weather', result: '' },
      ],
    });
    expect(after.at(-1)).toMatchObject({ type: 'finished', reason: 'stop' });
  });

  it('says that the answer was cut at its limit, or withheld', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text: five }, { kind: 'answer', text: 'I', reason: 'content_filter' });
    expect((await it.ask({ maxOutputTokens: 3 })).at(-1)).toMatchObject({ type: 'finished', reason: 'length' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'finished', reason: 'content_filter' });
  });

  it('does not invent a usage the provider did not send', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text: five, usage: 'none' });
    expect((await it.ask()).at(-1)).toEqual({ type: 'finished', reason: 'stop', usage: null });
  });

  it('waits as long as a 429 asks and tries again', async () => {
    await using it = await start();
    it.fake.next({ kind: 'error', status: 429, retryAfterSeconds: 3 }, { kind: 'answer', text: five });
    const events = await it.ask();
    expect(textOf(events)).toBe(five);
    expect(it.fake.requests).toHaveLength(2);
    expect(it.timers.elapsed).toHaveLength(1);
    expect(it.timers.elapsed[0]).toBeGreaterThanOrEqual(3000);
  });

  it('gives up after three 429s', async () => {
    await using it = await start();
    it.fake.always({ kind: 'error', status: 429, message: 'slow down' });
    const events = await it.ask();
    expect(events).toEqual([
      { type: 'failed', code: 'model_rate_limited', detail: expect.stringContaining('slow down'), status: 429, usage: null },
    ]);
    expect(it.fake.requests).toHaveLength(3);
  });

  it('does not ask again when told to wait longer than a visitor would, or that it is no use', async () => {
    await using it = await start();
    it.fake.next(
      { kind: 'error', status: 429, retryAfterSeconds: 60 },
      { kind: 'error', status: 500, headers: { 'x-should-retry': 'false' } },
    );
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_rate_limited' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_unavailable' });
    expect(it.fake.requests).toHaveLength(2);
  });

  it.each([
    [500, 'model_unavailable', 3],
    [502, 'model_unavailable', 3],
    [503, 'model_unavailable', 3],
    [529, 'model_rate_limited', 3],
    [504, 'model_timeout', 1],
    [400, 'model_rejected', 1],
    [404, 'model_rejected', 1],
    [302, 'model_rejected', 1],
  ])('answers a steady %i with %s after %i attempts', async (status, code, attempts) => {
    await using it = await start();
    it.fake.always({ kind: 'error', status });
    expect(await it.ask()).toEqual([{ type: 'failed', code, detail: expect.any(String), status, usage: null }]);
    expect(it.fake.requests).toHaveLength(attempts);
  });

  it('recovers when only the first attempt fails', async () => {
    await using it = await start();
    it.fake.next({ kind: 'error', status: 503 }, { kind: 'cut', afterTokens: 0 }, { kind: 'answer', text: five });
    expect(textOf(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(3);
  });

  it('keeps the key out of what it reports, whatever the provider repeats', async () => {
    await using it = await start();
    it.fake.next({ kind: 'error', status: 403, message: `Bad key ${key} and sk-abc****************wxyz. ${'x'.repeat(2000)}` });
    const [event] = await it.ask();
    expect(event).toMatchObject({ type: 'failed', code: 'model_rejected' });
    const detail = event?.type === 'failed' ? event.detail : '';
    expect(detail).not.toContain(key);
    expect(detail).not.toContain('sk-abc');
    expect(detail.length).toBeLessThanOrEqual(500);
  });

  it('reads an error body of any shape', async () => {
    await using it = await start();
    const bodies = [
      '',
      '<h1>Bad gateway</h1>',
      '[]',
      'null',
      '{"error":"model not found"}',
      '{"detail":[{"loc":["body","x"],"msg":"no","input":"private"}]}',
      '{"error":{"message":7}}',
    ];
    it.fake.next(...bodies.map((body) => ({ kind: 'error', status: 418, body }) as const));
    for (const _ of bodies) {
      const [event] = await it.ask();
      expect(event).toMatchObject({ type: 'failed', code: 'model_rejected', status: 418 });
      expect(JSON.stringify(event)).not.toContain('private');
    }
  });

  it('gives up on a model that does not begin, and hangs up', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang' });
    const answer = it.ask();
    const request = await it.fake.nextRequest();
    it.timers.advance(limits.firstTokenMs);
    expect(await answer).toEqual([
      { type: 'failed', code: 'model_timeout', detail: expect.stringContaining('first token'), status: null, usage: null },
    ]);
    expect(await request.ended).toBe('aborted');
  });

  it('gives up on a model that falls silent, and keeps what it had said', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang', afterTokens: 3, text: five });
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking(), never())) {
      seen.push(event);
      if (textOf(seen) === 'one two three' && event.type === 'text') it.timers.advance(limits.betweenTokensMs);
    }
    expect(textOf(seen)).toBe('one two three');
    expect(seen.at(-1)).toMatchObject({ type: 'failed', code: 'model_timeout' });
    expect(it.fake.requests).toHaveLength(1);
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('ends a call that takes too long in all, although tokens keep coming', async () => {
    await using it = await start({}, { limits: { ...limits, betweenTokensMs: 10 * limits.totalMs } });
    it.fake.next({ kind: 'answer', text: 'word '.repeat(400), tokensPerSecond: 500 });
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking({ maxOutputTokens: 1000 }), never())) {
      seen.push(event);
      if (event.type === 'text') it.timers.advance(limits.totalMs / 4);
    }
    expect(seen.at(-1)).toMatchObject({ type: 'failed', code: 'model_timeout', detail: expect.stringContaining('in all') });
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('does not try again once something was said', async () => {
    await using it = await start();
    for (const kind of ['cut', 'malformed', 'stop_short', 'error_event'] as const) {
      it.fake.next({ kind, afterTokens: 2, text: five });
      const events = await it.ask();
      expect(textOf(events)).toBe('one two');
      expect(events.at(-1)).toMatchObject({ type: 'failed', status: 200, usage: null });
      expect(events.filter(({ type }) => type === 'failed')).toHaveLength(1);
    }
    expect(it.fake.requests).toHaveLength(4);
  });

  it('tells an overloaded provider inside the stream from a broken one', async () => {
    await using it = await start();
    it.fake.next({ kind: 'error_event', afterTokens: 1, type: name === 'anthropic' ? 'overloaded_error' : 'rate_limit_exceeded' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_rate_limited' });
    it.fake.next({ kind: 'error_event', afterTokens: 0 }, { kind: 'answer', text: five });
    expect(textOf(await it.ask())).toBe(five);
  });

  it('calls nobody when it was cancelled before it began', async () => {
    await using it = await start();
    expect(await it.ask({}, AbortSignal.abort())).toEqual([{ type: 'cancelled', usage: null }]);
    expect(it.fake.requests).toHaveLength(0);
  });

  it('sends nothing when it is cancelled while the connection is being made', async () => {
    await using it = await start();
    const stop = new AbortController();
    const answer = it.ask({}, stop.signal);
    stop.abort();
    expect(await answer).toEqual([{ type: 'cancelled', usage: null }]);
    // The next call would come after it on the same way.
    await it.ask();
    expect(it.fake.requests).toHaveLength(1);
  });

  it('hangs up when it is cancelled before the first token', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang' });
    const stop = new AbortController();
    const answer = it.ask({}, stop.signal);
    const request = await it.fake.nextRequest();
    stop.abort();
    expect(await answer).toEqual([{ type: 'cancelled', usage: null }]);
    expect(await request.ended).toBe('aborted');
    expect(request.billed.outputTokens).toBe(0);
  });

  it('hangs up when it is cancelled in mid-answer, so that the rest is not paid for', async () => {
    await using it = await start();
    it.fake.next({ kind: 'answer', text: 'word '.repeat(3000), tokensPerSecond: 200 });
    const stop = new AbortController();
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking({ maxOutputTokens: 5000 }), stop.signal)) {
      seen.push(event);
      if (seen.length === 3) stop.abort();
    }
    expect(seen.at(-1)).toEqual({ type: 'cancelled', usage: null });
    const [request] = it.fake.requests;
    expect(await request?.ended).toBe('aborted');
    expect(request?.billed.outputTokens).toBeLessThan(3000);
  });

  it('stops waiting for the next attempt when it is cancelled', async () => {
    await using it = await start({}, { timers: new VirtualTimers() });
    it.fake.always({ kind: 'error', status: 500 });
    const stop = new AbortController();
    const answer = it.ask({}, stop.signal);
    await (await it.fake.nextRequest()).ended;
    setImmediate(() => stop.abort());
    expect(await answer).toEqual([{ type: 'cancelled', usage: null }]);
    expect(it.fake.requests).toHaveLength(1);
  });

  it('hangs up when the caller walks away', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang', afterTokens: 2, text: five });
    for await (const event of it.provider.stream(asking(), never())) if (event.type === 'text') break;
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('leaves no timer, listener or connection behind', async () => {
    await using it = await start();
    const stop = new AbortController();
    for (const kind of ['cut', 'malformed', 'stop_short'] as const) {
      it.fake.next({ kind, afterTokens: 1 });
      await it.ask({}, stop.signal);
    }
    it.fake.next({ kind: 'answer', text: five });
    await it.ask({}, stop.signal);
    await it.fake.requests.at(-1)?.ended;
    await it.provider.close();
    await expect.poll(() => it.fake.connections()).toBe(0);
    expect(it.timers.waiting).toBe(0);
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });

  it('fails plainly when the provider is closed under a call', async () => {
    await using it = await start();
    it.fake.next({ kind: 'hang', afterTokens: 1, text: five });
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking(), never())) {
      seen.push(event);
      if (event.type === 'text') await it.provider.close();
    }
    expect(seen.at(-1)).toMatchObject({ type: 'failed', code: 'model_unavailable' });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_unavailable' });
  });

  it('leaves out a parameter the model refuses, once and for all later calls', async () => {
    await using it = await start({ refuseParameters: ['temperature'] });
    it.fake.always({ kind: 'answer', text: five });
    expect(textOf(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(2);
    expect(textOf(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(3);
    expect(it.fake.requests.at(-1)?.body).not.toHaveProperty('temperature');
  });

  it('finds nobody at a closed port', async () => {
    const fake = await startFakeModel();
    await fake.close();
    const timers = new VirtualTimers(retryWaits);
    const provider = connect(fake.url, { timers, limits });
    expect(await collect(provider.stream(asking(), never()))).toEqual([
      { type: 'failed', code: 'model_unavailable', detail: expect.stringContaining('ECONNREFUSED'), status: null, usage: null },
    ]);
    expect(timers.elapsed).toHaveLength(2);
    expect(await provider.check(never())).toMatchObject({ ok: false, code: 'model_unavailable' });
    await provider.close();
  });

  it('gives up on a connection that is never made, and tries another', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket.on('error', () => {})));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const timers = new VirtualTimers(retryWaits);
    const provider = connect(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`, { timers, limits });
    const answer = collect(provider.stream(asking(), never()));
    for (let attempt = 1; attempt <= 3; attempt++) {
      await new Promise<void>((resolve) => silent.once('connection', () => resolve()));
      timers.advance(limits.connectMs);
    }
    expect(await answer).toEqual([
      { type: 'failed', code: 'model_unavailable', detail: expect.stringContaining('no connection'), status: null, usage: null },
    ]);
    await provider.close();
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => silent.close(() => resolve()));
  });

  it('checks the address and the key without asking for an answer', async () => {
    await using it = await start({ models: ['m', 'gpt-6-luna', 'claude-haiku-5-5'] });
    expect(await it.provider.check(never())).toEqual({ ok: true });
    await using other = await start({ apiKey: 'another-key' });
    const refused = await other.provider.check(never());
    expect(refused).toMatchObject({ ok: false, code: 'model_rejected', detail: expect.stringContaining('401') });
    expect(JSON.stringify(refused)).not.toContain(key);
    expect(it.fake.requests).toHaveLength(0);
  });
});
