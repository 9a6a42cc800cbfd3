import { randomUUID } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { AppError } from '@parley/contract/errors';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { connectValkey } from '../cache/connect-valkey.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import { createMemoryEventLog } from './memory-event-log.ts';
import { createValkeyEventLog } from './valkey-event-log.ts';

const valkeyUrl = inject('valkeyUrl');
const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const never = new AbortController().signal;
const cleanups: (() => Promise<unknown>)[] = [];

interface Replicas {
  writer: EventLog;
  reader: EventLog;
}

interface Limits {
  retainMs?: number;
  maxEventsPerLog?: number;
  maxRetainedEvents?: number;
}

function valkeyReplica(namespace: string, limits: Limits): EventLog {
  const client = connectValkey(valkeyUrl ?? '', silentLog);
  const events = createValkeyEventLog({
    client,
    log: silentLog,
    namespace,
    flushMs: 2,
    followMs: 2,
    signalMs: 2,
    aliveMs: 5_000,
    ...limits,
  });
  cleanups.push(async () => {
    await events.close();
    client.disconnect();
  });
  return events;
}

const setups: Record<string, (limits: Limits) => Replicas> = {
  'in memory': (limits) => {
    const events = createMemoryEventLog({ log: silentLog, ...limits });
    cleanups.push(() => events.close());
    return { writer: events, reader: events };
  },
  'in Valkey, read where it is written': (limits) => {
    const events = valkeyReplica(randomUUID(), limits);
    return { writer: events, reader: events };
  },
  'in Valkey, read at another replica': (limits) => {
    const namespace = randomUUID();
    return { writer: valkeyReplica(namespace, limits), reader: valkeyReplica(namespace, limits) };
  },
};

afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()));
});

/** Another replica knows of a log a moment after it was opened. */
function readWhenKnown(events: EventLog, key: string, afterId: number, signal = never): Promise<AsyncIterable<LoggedEvent>> {
  return vi.waitFor(
    async () => {
      const reading = await events.read(key, afterId, signal);
      if (reading === undefined) throw new Error('the log is not known yet');
      return reading;
    },
    { timeout: 60_000 },
  );
}

async function collect(events: AsyncIterable<LoggedEvent>): Promise<LoggedEvent[]> {
  const collected: LoggedEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

async function take(events: AsyncIterable<LoggedEvent>, count: number): Promise<unknown[]> {
  const taken: unknown[] = [];
  if (count === 0) return taken;
  for await (const { event } of events) if (taken.push(event) === count) break;
  return taken;
}

const available = Object.entries(setups).filter(([name]) => valkeyUrl || name === 'in memory');

describe.each(available)('event log %s', (_name, createReplicas) => {
  it('numbers events from 1 in the order they were appended', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    expect([log.append({ text: 'a' }), log.append({ text: 'b' })]).toEqual([1, 2]);
    log.end();
    expect(await collect(await readWhenKnown(reader, 'turn', 0))).toEqual([
      { id: 1, event: { text: 'a' } },
      { id: 2, event: { text: 'b' } },
    ]);
  });

  it('yields what follows the id a reader has seen, then follows live until the end', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    log.append('one');
    log.append('two');
    const collected = collect(await readWhenKnown(reader, 'turn', 1));
    log.append('three');
    log.end();
    expect(await collected).toEqual([
      { id: 2, event: 'two' },
      { id: 3, event: 'three' },
    ]);
  });

  it('returns nothing for a key nobody has opened', async () => {
    const { reader } = createReplicas({});
    expect(await reader.read('unknown', 0, never)).toBeUndefined();
  });

  it('ends a reader who has seen everything of an ended log', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    log.append('only');
    log.end();
    await readWhenKnown(reader, 'turn', 0);
    expect(await collect(await readWhenKnown(reader, 'turn', 1))).toEqual([]);
    expect(await collect(await readWhenKnown(reader, 'turn', 99))).toEqual([]);
  });

  it('ends the readers of a log that ends without an event', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    const collected = collect(await readWhenKnown(reader, 'turn', 0));
    log.end();
    expect(await collected).toEqual([]);
  });

  it('lets several readers go at their own pace', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    const [fast, slow] = [await readWhenKnown(reader, 'turn', 0), await readWhenKnown(reader, 'turn', 0)];
    const slowIterator = slow[Symbol.asyncIterator]();
    for (let index = 1; index <= 300; index += 1) log.append(index);
    expect(await take(fast, 300)).toHaveLength(300);
    expect((await slowIterator.next()).value).toEqual({ id: 1, event: 1 });
    log.end();
    expect((await slowIterator.next()).value).toEqual({ id: 2, event: 2 });
  });

  it('ends a waiting reader when its signal aborts, and one whose signal had aborted before', async () => {
    const { writer, reader } = createReplicas({});
    writer.open('turn').append('one');
    const abort = new AbortController();
    const iterator = (await readWhenKnown(reader, 'turn', 1, abort.signal))[Symbol.asyncIterator]();
    const waiting = iterator.next();
    abort.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await collect(await readWhenKnown(reader, 'turn', 0, abort.signal))).toEqual([]);
  });

  it('leaves nothing on the signal of a reader that has ended', async () => {
    const { writer, reader } = createReplicas({});
    const { signal } = new AbortController();
    const log = writer.open('turn');
    const collected = collect(await readWhenKnown(reader, 'turn', 0, signal));
    log.end();
    await collected;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('counts those who follow, wherever they are, until they stop', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    log.append('one');
    const abort = new AbortController();
    const reading = await readWhenKnown(reader, 'turn', 0);
    await readWhenKnown(reader, 'turn', 0, abort.signal);
    for (const events of [writer, reader]) await expect.poll(() => events.watchers('turn')).toBe(2);
    abort.abort();
    for (const events of [writer, reader]) await expect.poll(() => events.watchers('turn')).toBe(1);
    expect(await take(reading, 1)).toEqual(['one']);
    for (const events of [writer, reader]) await expect.poll(() => events.watchers('turn')).toBe(0);
    expect(await writer.watchers('unknown')).toBe(0);
  });

  it('drops an ended log after a while, and then says that it is unknown', async () => {
    const { writer, reader } = createReplicas({ retainMs: 20 });
    const log = writer.open('turn');
    log.append('one');
    log.end();
    await expect.poll(() => reader.read('turn', 0, never)).toBeUndefined();
    await expect.poll(() => writer.read('turn', 0, never)).toBeUndefined();
  });

  it('adds nothing after the end', async () => {
    const { writer, reader } = createReplicas({});
    const log = writer.open('turn');
    log.append('one');
    log.end();
    log.end();
    expect(log.append('late')).toBe(1);
    expect(await collect(await readWhenKnown(reader, 'turn', 0))).toHaveLength(1);
  });

  it('refuses a key that is held already', () => {
    const { writer } = createReplicas({});
    writer.open('turn').end();
    expect(() => writer.open('turn')).toThrowError(expect.objectContaining({ code: 'conflict' }));
  });

  it('cannot be read from a place whose events are not held any more', async () => {
    const { writer, reader } = createReplicas({ maxEventsPerLog: 10 });
    const log = writer.open('turn');
    const behind = (await writer.read('turn', 0, never))?.[Symbol.asyncIterator]();
    for (let index = 1; index <= 100; index += 1) log.append(index);
    log.end();
    expect(await take(await readWhenKnown(reader, 'turn', 95), 2)).toEqual([96, 97]);
    expect(await reader.read('turn', 2, never)).toBeUndefined();
    await expect(behind?.next()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s as the id a reader has seen', async (afterId) => {
    const { reader } = createReplicas({});
    await expect(reader.read('turn', afterId, never)).rejects.toBeInstanceOf(AppError);
  });

  it('carries a signal to who listens for that key and name, until they stop listening', async () => {
    const { writer, reader } = createReplicas({});
    const heard: string[] = [];
    const stop = writer.onSignal('turn', 'stop', () => heard.push('stop'));
    writer.onSignal('turn', 'other', () => heard.push('other'));
    writer.onSignal('other turn', 'stop', () => heard.push('other turn'));
    writer.onSignal('turn', 'last', () => heard.push('last'));
    reader.signal('turn', 'stop');
    await expect.poll(() => heard).toEqual(['stop']);
    stop();
    reader.signal('turn', 'stop');
    reader.signal('turn', 'last');
    await expect.poll(() => heard).toEqual(['stop', 'last']);
  });

  it('lets every listener hear although one of them fails', async () => {
    const { writer, reader } = createReplicas({});
    const heard: string[] = [];
    writer.onSignal('turn', 'stop', () => {
      throw new Error('a listener that fails');
    });
    writer.onSignal('turn', 'stop', () => heard.push('second'));
    reader.signal('turn', 'stop');
    await expect.poll(() => heard).toEqual(['second']);
  });

  it('breaks off its readers when it is closed', async () => {
    const { writer } = createReplicas({});
    writer.open('turn');
    const iterator = (await writer.read('turn', 0, never))?.[Symbol.asyncIterator]();
    const waiting = iterator?.next();
    await writer.close();
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('event log in memory', () => {
  it('drops the logs that ended first when too many events are retained', async () => {
    const { writer } = setups['in memory']?.({ maxRetainedEvents: 25 }) ?? {};
    for (const key of ['first', 'second', 'third']) {
      const log = writer?.open(key);
      for (let index = 0; index < 10; index += 1) log?.append(index);
      log?.end();
    }
    expect(await writer?.read('first', 0, never)).toBeUndefined();
    expect(await writer?.read('second', 0, never)).toBeDefined();
    expect(await writer?.read('third', 0, never)).toBeDefined();
  });
});
