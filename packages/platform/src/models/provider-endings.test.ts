import { getEventListeners } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
  adapterKey,
  adapterLimits,
  adapters,
  asking,
  collect,
  never,
  retryWaitsMs,
  startAdapter,
  textIn,
} from '@parley/testing/fake-model/start-adapter';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { VirtualTimers } from '@parley/testing/fake-model/virtual-timers';
import { describe, expect, it } from 'vitest';
import type { ModelEvent } from './model-port.ts';

const five = 'one two three four five';

describe.each(adapters)('the $name adapter', (adapter) => {
  it('gives up on a model that does not begin, and hangs up', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'hang' });
    const answer = it.ask();
    const request = await it.fake.nextRequest();
    it.timers.advance(adapterLimits.firstTokenMs);
    expect(await answer).toEqual([
      { type: 'failed', code: 'model_timeout', detail: expect.stringContaining('first token'), status: null, usage: null },
    ]);
    expect(await request.ended).toBe('aborted');
  });

  it('gives up on a model that falls silent, and keeps what it had said', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'hang', afterTokens: 3, text: five });
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking(), never())) {
      seen.push(event);
      if (textIn(seen) === 'one two three' && event.type === 'text') it.timers.advance(adapterLimits.betweenTokensMs);
    }
    expect(textIn(seen)).toBe('one two three');
    expect(seen.at(-1)).toMatchObject({ type: 'failed', code: 'model_timeout' });
    expect(it.fake.requests).toHaveLength(1);
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('ends a call that takes too long in all, although tokens keep coming', async () => {
    await using it = await startAdapter(adapter, {}, { limits: { ...adapterLimits, betweenTokensMs: 10 * adapterLimits.totalMs } });
    it.fake.next({ kind: 'answer', text: 'word '.repeat(400), tokensPerSecond: 500 });
    const seen: ModelEvent[] = [];
    for await (const event of it.provider.stream(asking({ maxOutputTokens: 1000 }), never())) {
      seen.push(event);
      if (event.type === 'text') it.timers.advance(adapterLimits.totalMs / 4);
    }
    expect(seen.at(-1)).toMatchObject({ type: 'failed', code: 'model_timeout', detail: expect.stringContaining('in all') });
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('does not try again once something was said', async () => {
    await using it = await startAdapter(adapter);
    for (const kind of ['cut', 'malformed', 'stop_short', 'error_event'] as const) {
      it.fake.next({ kind, afterTokens: 2, text: five });
      const events = await it.ask();
      expect(textIn(events)).toBe('one two');
      expect(events.at(-1)).toMatchObject({ type: 'failed', status: 200, usage: null });
      expect(events.filter(({ type }) => type === 'failed')).toHaveLength(1);
    }
    expect(it.fake.requests).toHaveLength(4);
  });

  it('tells an overloaded provider inside the stream from a broken one', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'error_event', afterTokens: 1, type: adapter.overloaded });
    expect((await it.ask()).at(-1)).toMatchObject({ type: 'failed', code: 'model_rate_limited' });
    it.fake.next({ kind: 'error_event', afterTokens: 0 }, { kind: 'answer', text: five });
    expect(textIn(await it.ask())).toBe(five);
  });

  it('calls nobody when it was cancelled before it began', async () => {
    await using it = await startAdapter(adapter);
    expect(await it.ask({}, AbortSignal.abort())).toEqual([{ type: 'cancelled', usage: null }]);
    expect(it.fake.requests).toHaveLength(0);
  });

  it('sends nothing when it is cancelled while the connection is being made', async () => {
    await using it = await startAdapter(adapter);
    const stop = new AbortController();
    const answer = it.ask({}, stop.signal);
    stop.abort();
    expect(await answer).toEqual([{ type: 'cancelled', usage: null }]);
    // The next call would come after it on the same way.
    await it.ask();
    expect(it.fake.requests).toHaveLength(1);
  });

  it('hangs up when it is cancelled before the first token', async () => {
    await using it = await startAdapter(adapter);
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
    await using it = await startAdapter(adapter);
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
    await using it = await startAdapter(adapter, {}, { timers: new VirtualTimers() });
    it.fake.always({ kind: 'error', status: 500 });
    const stop = new AbortController();
    const answer = it.ask({}, stop.signal);
    await (await it.fake.nextRequest()).ended;
    setImmediate(() => stop.abort());
    expect(await answer).toEqual([{ type: 'cancelled', usage: null }]);
    expect(it.fake.requests).toHaveLength(1);
  });

  it('hangs up when the caller walks away', async () => {
    await using it = await startAdapter(adapter);
    it.fake.next({ kind: 'hang', afterTokens: 2, text: five });
    for await (const event of it.provider.stream(asking(), never())) if (event.type === 'text') break;
    expect(await it.fake.requests[0]?.ended).toBe('aborted');
  });

  it('leaves no timer, listener or connection behind', async () => {
    await using it = await startAdapter(adapter);
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
    await using it = await startAdapter(adapter);
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
    await using it = await startAdapter(adapter, { refuseParameters: ['temperature'] });
    it.fake.always({ kind: 'answer', text: five });
    expect(textIn(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(2);
    expect(textIn(await it.ask())).toBe(five);
    expect(it.fake.requests).toHaveLength(3);
    expect(JSON.stringify(it.fake.requests.at(-1)?.body)).not.toContain('temperature');
  });

  it('finds nobody at a closed port', async () => {
    const fake = await startFakeModel();
    await fake.close();
    const timers = new VirtualTimers(retryWaitsMs);
    const provider = adapter.connect(fake.url, { timers, limits: adapterLimits });
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
    const timers = new VirtualTimers(retryWaitsMs);
    const provider = adapter.connect(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`, { timers, limits: adapterLimits });
    const answer = collect(provider.stream(asking(), never()));
    for (let attempt = 1; attempt <= 3; attempt++) {
      await new Promise<void>((resolve) => silent.once('connection', () => resolve()));
      timers.advance(adapterLimits.connectMs);
    }
    expect(await answer).toEqual([
      { type: 'failed', code: 'model_unavailable', detail: expect.stringContaining('no connection'), status: null, usage: null },
    ]);
    await provider.close();
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => silent.close(() => resolve()));
  });

  it('checks the address and the key without asking for an answer', async () => {
    await using it = await startAdapter(adapter, { models: ['m', 'gpt-6-luna', 'claude-haiku-5-5', 'gemini-2.5-flash'] });
    expect(await it.provider.check(never())).toEqual({ ok: true });
    await using other = await startAdapter(adapter, { apiKey: 'another-key' });
    const refused = await other.provider.check(never());
    expect(refused).toMatchObject({ ok: false, code: 'model_rejected', detail: expect.stringContaining('401') });
    expect(JSON.stringify(refused)).not.toContain(adapterKey);
    expect(it.fake.requests).toHaveLength(0);
  });
});
