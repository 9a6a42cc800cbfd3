import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import type { ManualEvents } from './__fixtures__/manual-events.ts';
import { manualEvents } from './__fixtures__/manual-events.ts';
import { defineRoute } from './define-route.ts';
import type { EventStreamOptions } from './event-stream.ts';
import { eventStream } from './event-stream.ts';
import type { RouteRequest } from './route.ts';
import { serve } from './serve.ts';

interface Delta {
  readonly type: 'delta';
  readonly text: string;
}

/** A server whose one stream is fed by the test. */
async function serveStream(options: EventStreamOptions = {}) {
  const manual = manualEvents<Delta>();
  const requested = Promise.withResolvers<RouteRequest>();
  const route = defineRoute({
    method: 'post',
    path: '/stream',
    access: 'public',
    tag: 'Stream',
    summary: 'Events.',
    body: z.strictObject({}),
    success: { status: 200, eventStream: z.object({ type: z.literal('delta'), text: z.string() }) },
    errors: [],
    async handle({ request }) {
      requested.resolve(request);
      return eventStream(manual.events, options);
    },
  });
  const asGet = defineRoute({
    ...route,
    body: undefined,
    method: 'get',
    success: { status: 200, eventStream: z.unknown() },
    handle: async () => eventStream(manual.events),
  });
  const fixture = createFixtureApp([route, asGet]);
  const server = await serve({ app: fixture.app, hostname: '127.0.0.1', port: 0, log: silentLog(), secure: false });
  const ask = (signal?: AbortSignal) =>
    fetch(`${server.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      ...(signal ? { signal } : {}),
    });
  return { ...fixture, manual, server, ask, requested: requested.promise, [Symbol.asyncDispose]: () => server.stop({ graceMs: 0 }) };
}

function silentLog() {
  const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
  return silent;
}

async function openStreams(metrics: { render(): Promise<{ text: string }> }) {
  return /^parley_open_streams\{[^}]*\} (\d+)$/m.exec((await metrics.render()).text)?.[1];
}

function pushAll(manual: ManualEvents<Delta>, ...texts: string[]) {
  for (const text of texts) manual.push({ type: 'delta', text });
}

describe('an event stream over HTTP', () => {
  it('sends each event with its id, name and data, and ends when they end', async () => {
    await using stream = await serveStream();
    pushAll(stream.manual, 'Hello\nthere', 'you');
    stream.manual.end();
    const response = await stream.ask();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('x-request-id')).toBeTruthy();
    expect(response.headers.get('content-security-policy')).toBeTruthy();
    expect(await response.text()).toBe(
      'id: 1\nevent: delta\ndata: {"type":"delta","text":"Hello\\nthere"}\n\nid: 2\nevent: delta\ndata: {"type":"delta","text":"you"}\n\n',
    );
  });

  it('begins the answer before the first event and sends events as they come', async () => {
    await using stream = await serveStream();
    const response = await stream.ask();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    pushAll(stream.manual, 'one');
    expect((await reader?.read())?.value).toContain('"one"');
    pushAll(stream.manual, 'two');
    expect((await reader?.read())?.value).toContain('"two"');
    stream.manual.end();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('tells the source and aborts the signal when the client goes', async () => {
    const onDisconnect = vi.fn();
    await using stream = await serveStream({ onDisconnect });
    const client = new AbortController();
    const response = await stream.ask(client.signal);
    const { signal } = await stream.requested;
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
    expect(await openStreams(stream.metrics)).toBe('1');
    client.abort();
    await expect(response.text()).rejects.toThrow();
    await stream.manual.returned;
    await aborted;
    expect(onDisconnect).toHaveBeenCalledOnce();
    expect(await openStreams(stream.metrics)).toBe('0');
  });

  it('does not report a disconnect for a stream that ended', async () => {
    const onDisconnect = vi.fn();
    await using stream = await serveStream({ onDisconnect });
    stream.manual.end();
    await (await stream.ask()).text();
    await stream.server.stop({ graceMs: 1000 });
    expect(onDisconnect).not.toHaveBeenCalled();
    expect(await openStreams(stream.metrics)).toBe('0');
  });

  it('breaks the connection when the source fails, so that the client does not take it for the end', async () => {
    await using stream = await serveStream();
    const response = await stream.ask();
    pushAll(stream.manual, 'one');
    stream.manual.fail(new Error('password=hunter2'));
    await expect(response.text()).rejects.toThrow();
    expect(stream.lines).toContainEqual(expect.objectContaining({ level: 'error', msg: 'event stream broke off' }));
  });

  it('stops asking for events while the client does not read', async () => {
    await using stream = await serveStream();
    const socket = connect(stream.server.port, '127.0.0.1');
    socket.write('POST /stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
    socket.pause();
    await stream.requested;
    const large = 'x'.repeat(32 * 1024);
    for (let count = 0; count < 2_000; count++) pushAll(stream.manual, large);
    stream.manual.end();
    // Enough turns of the server for it to have asked for all of them.
    for (let turn = 0; turn < 20; turn++) await (await fetch(`${stream.server.url}/nowhere`)).text();
    expect(stream.manual.asked).toBeGreaterThan(0);
    expect(stream.manual.asked).toBeLessThan(1_000);
    let received = 0;
    for await (const chunk of socket) {
      received += chunk.length;
      if (chunk.toString('latin1').endsWith('0\r\n\r\n')) break;
    }
    expect(received).toBeGreaterThan(2_000 * large.length);
    expect(stream.manual.asked).toBe(2_001);
  });

  it('has no HEAD', async () => {
    await using stream = await serveStream();
    const response = await fetch(`${stream.server.url}/stream`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('is let end by a stop, once it has been told', async () => {
    await using stream = await serveStream();
    const response = await stream.ask();
    const stopped = stream.server.stop({
      graceMs: 60_000,
      onShutdown() {
        pushAll(stream.manual, 'shutting down');
        stream.manual.end();
      },
    });
    expect(await response.text()).toContain('shutting down');
    await stopped;
  });

  it('is cut by a stop when the grace is over', async () => {
    const onDisconnect = vi.fn();
    await using stream = await serveStream({ onDisconnect });
    const response = await stream.ask();
    await stream.server.stop({ graceMs: 20 });
    await expect(response.text()).rejects.toThrow();
    expect(onDisconnect).toHaveBeenCalledOnce();
  });
});

describe('an event stream', () => {
  it('writes events that are available together in one piece', async () => {
    const manual = manualEvents<Delta>();
    pushAll(manual, 'a', 'b', 'c');
    const reader = eventStream(manual.events).body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first.match(/^id: /gm)).toHaveLength(3);
    await reader?.cancel();
    await manual.returned;
  });

  it('sends a comment when the clock says so, until it ends', async () => {
    const manual = manualEvents<Delta>();
    const stopped = vi.fn();
    let tick = () => {};
    let interval = 0;
    const every = (callback: () => void, milliseconds: number) => {
      tick = callback;
      interval = milliseconds;
      return stopped;
    };
    const reader = eventStream(manual.events, { every }).body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = reader?.read();
    await expect.poll(() => interval).toBe(15_000);
    tick();
    expect((await first)?.value).toBe(': keep-alive\n\n');
    manual.end();
    expect((await reader?.read())?.done).toBe(true);
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('errors its body when the source fails', async () => {
    const manual = manualEvents<Delta>();
    manual.fail(new Error('password=hunter2'));
    await expect(eventStream(manual.events).text()).rejects.toThrow('stream broke off');
  });
});
