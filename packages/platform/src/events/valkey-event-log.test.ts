import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { connectValkey } from '../cache/connect-valkey.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import { createValkeyEventLog } from './valkey-event-log.ts';

const valkeyUrl = inject('valkeyUrl') ?? '';
const never = new AbortController().signal;
const cleanups: (() => unknown)[] = [];

/** A way to Valkey that can be cut and mended, which is what a restart looks like from here. */
interface Line {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

interface Replica {
  readonly events: EventLog;
  readonly line: Line;
  readonly logged: string[];
  isConnected(): boolean;
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function openLine(): Promise<Line> {
  const { hostname, port } = new URL(valkeyUrl);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let ownPort = 0;
  const mend = (): Promise<void> =>
    new Promise((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(port), hostname);
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(from);
          from.on('error', () => to.destroy()).on('close', () => to.destroy());
          from.pipe(to);
        }
      });
      server.listen(ownPort, '127.0.0.1', () => {
        const address = server?.address();
        ownPort = typeof address === 'object' && address !== null ? address.port : 0;
        resolve();
      });
    });
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server?.close(() => resolve());
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    });
  await mend();
  const url = new URL(valkeyUrl);
  url.port = String(ownPort);
  cleanups.push(cut);
  return { url: url.href, cut, mend };
}

async function openReplica(namespace: string, timings: { aliveMs?: number } = {}): Promise<Replica> {
  const line = await openLine();
  const logged: string[] = [];
  const note = (_fields: unknown, message: string): void => void logged.push(message);
  const log = { info: note, warn: note, error: note };
  const client = connectValkey(line.url, log);
  const events = createValkeyEventLog({ client, log, namespace, flushMs: 2, followMs: 2, signalMs: 2, ...timings });
  cleanups.push(async () => {
    await events.close();
    client.disconnect();
  });
  await expect.poll(() => client.status).toBe('ready');
  return { events, line, logged, isConnected: () => client.status === 'ready' };
}

/** What a Valkey without files has lost after a restart. */
async function forgetAll(namespace: string): Promise<void> {
  const admin = new Redis(valkeyUrl, { protocol: 2 });
  const keys = await admin.keys(`${namespace}:*`);
  if (keys.length > 0) await admin.del(keys);
  admin.disconnect();
}

function readWhenKnown(events: EventLog, key: string, afterId: number): Promise<AsyncIterable<LoggedEvent>> {
  return vi.waitFor(
    async () => {
      const reading = await events.read(key, afterId, never);
      if (reading === undefined) throw new Error('the log is not known yet');
      return reading;
    },
    { timeout: 60_000 },
  );
}

async function collect(events: AsyncIterable<LoggedEvent>): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const { event } of events) collected.push(event);
  return collected;
}

describe.skipIf(valkeyUrl === '')('event log in Valkey while Valkey comes and goes', () => {
  it('goes on for local readers without Valkey, and says once that it is away and once that it is back', async () => {
    const { events, line, logged, isConnected } = await openReplica(randomUUID());
    const log = events.open('turn');
    log.append('one');
    await line.cut();
    await expect.poll(isConnected).toBe(false);
    log.append('two');
    const reading = await events.read('turn', 0, never);
    log.append('three');
    log.end();
    expect(await collect(reading ?? (async function* () {})())).toEqual(['one', 'two', 'three']);
    expect(await events.read('unknown', 0, never)).toBeUndefined();
    expect(await events.watchers('turn')).toBe(0);
    await line.mend();
    await expect.poll(isConnected, { timeout: 60_000 }).toBe(true);
    expect(logged).toEqual(['Valkey cannot be reached; counting and streaming go on in this process alone', 'Valkey can be reached again']);
  });

  it('gives a reader elsewhere everything, in order, although Valkey was restarted empty on the way', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace), await openReplica(namespace)];
    const log = writer.events.open('turn');
    log.append('one');
    const reading = (await readWhenKnown(reader.events, 'turn', 0))[Symbol.asyncIterator]();
    expect((await reading.next()).value).toEqual({ id: 1, event: 'one' });
    await Promise.all([writer.line.cut(), reader.line.cut()]);
    await forgetAll(namespace);
    log.append('two');
    await Promise.all([writer.line.mend(), reader.line.mend()]);
    log.append('three');
    log.end();
    expect((await reading.next()).value).toEqual({ id: 2, event: 'two' });
    expect((await reading.next()).value).toEqual({ id: 3, event: 'three' });
    expect((await reading.next()).done).toBe(true);
    const newcomer = await openReplica(namespace);
    expect(await collect(await readWhenKnown(newcomer.events, 'turn', 0))).toEqual(['one', 'two', 'three']);
  });

  it('gives a key that a dead writer had used to the one who opens it next', async () => {
    const namespace = randomUUID();
    const [first, second, reader] = [await openReplica(namespace), await openReplica(namespace), await openReplica(namespace)];
    const abandoned = first.events.open('turn');
    for (const event of ['a', 'b', 'c']) abandoned.append(event);
    await first.events.close();
    const log = second.events.open('turn');
    log.append('anew');
    log.end();
    expect(await collect(await readWhenKnown(reader.events, 'turn', 0))).toEqual(['anew']);
  });

  it('hears its own signals once', async () => {
    const namespace = randomUUID();
    const [own, other] = [await openReplica(namespace), await openReplica(namespace)];
    const heard: string[] = [];
    own.events.onSignal('turn', 'stop', () => heard.push('stop'));
    own.events.onSignal('turn', 'last', () => heard.push('last'));
    other.events.onSignal('turn', 'stop', () => other.events.signal('turn', 'last'));
    own.events.signal('turn', 'stop');
    await expect.poll(() => heard).toContain('last');
    expect(heard).toEqual(['stop', 'last']);
  });

  it('shares a log that began and ended during an outage', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace), await openReplica(namespace)];
    await writer.line.cut();
    const log = writer.events.open('turn');
    log.append('one');
    log.end();
    await writer.line.mend();
    await expect.poll(writer.isConnected, { timeout: 60_000 }).toBe(true);
    expect(await collect(await readWhenKnown(reader.events, 'turn', 0))).toEqual(['one']);
  });

  it('delivers a signal that was given or sent during an outage', async () => {
    const namespace = randomUUID();
    const [sender, listener] = [await openReplica(namespace), await openReplica(namespace)];
    const heard: string[] = [];
    listener.events.onSignal('turn', 'stop', () => heard.push('stop'));
    listener.events.onSignal('turn', 'pause', () => heard.push('pause'));
    await Promise.all([sender.line.cut(), listener.line.cut()]);
    sender.events.signal('turn', 'stop');
    await sender.line.mend();
    await expect.poll(sender.isConnected, { timeout: 60_000 }).toBe(true);
    sender.events.signal('turn', 'pause');
    await listener.line.mend();
    await expect.poll(() => [...heard].sort(), { timeout: 60_000 }).toEqual(['pause', 'stop']);
  });

  it('breaks off readers elsewhere when the writer dies, and offers the log to nobody', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace, { aliveMs: 60 }), await openReplica(namespace, { aliveMs: 60 })];
    writer.events.open('turn').append('one');
    const iterator = (await readWhenKnown(reader.events, 'turn', 0))[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: { id: 1, event: 'one' } });
    await writer.line.cut();
    await expect(iterator.next()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await reader.events.read('turn', 0, never)).toBeUndefined();
  });

  it('does not count the watchers of a replica that has died', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace, { aliveMs: 90 }), await openReplica(namespace, { aliveMs: 90 })];
    writer.events.open('turn').append('one');
    const reading = await readWhenKnown(reader.events, 'turn', 0);
    await expect.poll(() => writer.events.watchers('turn')).toBe(1);
    await reader.line.cut();
    await expect.poll(() => writer.events.watchers('turn')).toBe(0);
    expect(await reader.events.watchers('turn')).toBe(1);
    await reading[Symbol.asyncIterator]().return?.();
  });

  it('sends an event that is no JSON as null and says so, without losing the others', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace), await openReplica(namespace)];
    const log = writer.events.open('turn');
    log.append('one');
    log.append({ amount: 1n });
    log.append('three');
    log.end();
    expect(await collect(await readWhenKnown(reader.events, 'turn', 0))).toEqual(['one', null, 'three']);
    expect(writer.logged).toEqual(['an event is no JSON']);
  });

  it('ignores stream entries that are not its own', async () => {
    const namespace = randomUUID();
    const { events } = await openReplica(namespace);
    const admin = new Redis(valkeyUrl, { protocol: 2 });
    await admin.xadd(`${namespace}:log:turn`, '1-1', 'f', 'x', 'e', '{');
    await admin.xadd(`${namespace}:signals`, '*', 'odd', '1');
    expect(await events.read('turn', 0, never)).toBeUndefined();
    await admin.set(`${namespace}:log:other`, 'not a stream');
    admin.disconnect();
    expect(await events.read('other', 0, never)).toBeUndefined();
  });

  it('leaves nothing behind for good', async () => {
    const namespace = randomUUID();
    const [writer, reader] = [await openReplica(namespace), await openReplica(namespace)];
    const log = writer.events.open('turn');
    log.append('one');
    const reading = collect(await readWhenKnown(reader.events, 'turn', 0));
    log.end();
    await reading;
    reader.events.signal('turn', 'stop');
    const admin = new Redis(valkeyUrl, { protocol: 2 });
    await expect.poll(() => admin.exists(`${namespace}:signals`)).toBe(1);
    const keys = await admin.keys(`${namespace}:*`);
    const lifetimes = await Promise.all(keys.map((key) => admin.pttl(key)));
    admin.disconnect();
    expect(keys.length).toBeGreaterThan(0);
    const withoutEnd = -1;
    expect(lifetimes).not.toContain(withoutEnd);
  });
});
