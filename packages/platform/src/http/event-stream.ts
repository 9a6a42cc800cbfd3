import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type AppError, errorTable } from '@parley/contract/errors';
import { guardStream, type StreamGuard } from './stream-guard.ts';

/** One event of a stream. `id` is what a returning client sends as `Last-Event-ID`. */
export interface StreamItem<Event extends { readonly type: string }> {
  readonly id: number | string;
  readonly event: Event;
}

export interface EventStreamOptions {
  /** Writes an event in another form than the usual one, whose `id`, `event` and `data` fields hold it. It must end in an empty line. */
  readonly frame?: (event: { readonly type: string }, id: number | string | undefined) => string;
  /** The event that ends the stream once whoever reads it may not any more; one of type `problem` when left out. */
  readonly refusal?: (error: AppError) => { readonly type: string };
  /** Called once when the client goes before the stream has ended. The iterator's `return` is called as well. */
  readonly onDisconnect?: () => void;
  /** A comment is sent this often, so that proxies do not take a thoughtful pause for a dead connection. */
  readonly keepAliveMs?: number;
  /** Calls `tick` every so many milliseconds until the returned function is called. */
  readonly every?: (tick: () => void, milliseconds: number) => () => void;
}

/** Where a stream is written to. `write` is false when the other side is full; `resume` is called when it is not any more. */
interface Sink {
  write(text: string): boolean;
  end(): void;
  /** Breaks the connection: an end in good order would tell the client that it has seen everything. */
  abort(): void;
}

interface Pump {
  resume(): void;
  disconnect(): void;
  /** Ends the stream with a last event that says why. */
  refuse(error: AppError): void;
  /** Ends it as broken. */
  breakOff(error: unknown): void;
}

type StartPump = (sink: Sink, onFailure: (error: unknown) => void) => Pump;

const maxPendingCharacters = 64 * 1024;
const pumps = new WeakMap<Response, StartPump>();
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Answers with events as they come. Events that are available together are written together, and none are asked for while the
 * client cannot take more. When `events` throws, the connection is broken off, so that the client comes back for the rest.
 */
export function eventStream<Event extends { readonly type: string }>(
  events: AsyncIterable<StreamItem<Event>>,
  options: EventStreamOptions = {},
): Response {
  const start: StartPump = (sink, onFailure) => startPump(events, options, sink, onFailure);
  const response = new Response(bodyFrom(start), { headers: streamHeaders });
  pumps.set(response, start);
  return response;
}

/**
 * Writes a response made by {@link eventStream} straight to Node, which costs a third less than going through its body.
 * Returns false, having done nothing, for any other response.
 */
export function sendEventStream(
  response: Response,
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string | readonly string[]>>,
  onFailure: (error: unknown) => void,
  guard?: StreamGuard,
): boolean {
  const start = pumps.get(response);
  if (!start) return false;
  pumps.delete(response);
  outgoing.writeHead(200, { ...streamHeaders, ...headers } as OutgoingHttpHeaders);
  let begun = false;
  const begin = (): ServerResponse => {
    begun = true;
    return outgoing;
  };
  const pump = start({ write: (text) => begin().write(text), end: () => begin().end(), abort: () => begin().destroy() }, onFailure);
  // The head travels with the first event where that is there already.
  setImmediate(() => setImmediate(() => begun || outgoing.flushHeaders()));
  const stopGuard = guard && guardStream(guard, pump);
  outgoing.on('drain', pump.resume);
  outgoing.once('close', () => {
    stopGuard?.();
    pump.disconnect();
  });
  if (outgoing.destroyed) pump.disconnect();
  return true;
}

function bodyFrom(start: StartPump): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let pump: Pump | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (pump) return pump.resume();
        const write = (text: string) => {
          controller.enqueue(encoder.encode(text));
          return (controller.desiredSize ?? 0) > 0;
        };
        pump = start({ write, end: () => controller.close(), abort: () => controller.error(new Error('stream broke off')) }, () => {});
      },
      cancel: () => pump?.disconnect(),
    },
    { highWaterMark: 0 },
  );
}

function startPump<Event extends { readonly type: string }>(
  events: AsyncIterable<StreamItem<Event>>,
  options: EventStreamOptions,
  sink: Sink,
  onFailure: (error: unknown) => void,
): Pump {
  const iterator = events[Symbol.asyncIterator]();
  const write = options.frame ?? frame;
  let pending = '';
  let scheduled: NodeJS.Immediate | undefined;
  let writable = true;
  let over = false;
  let wake: (() => void) | undefined;

  const flush = () => {
    scheduled = undefined;
    if (over || pending === '' || !writable) return;
    const text = pending;
    pending = '';
    writable = sink.write(text);
  };
  const send = (text: string) => {
    pending += text;
    scheduled ??= setImmediate(flush);
  };
  const stopKeepAlive = (options.every ?? everyInterval)(() => pending === '' && send(': keep-alive\n\n'), options.keepAliveMs ?? 15_000);
  const finish = () => {
    over = true;
    stopKeepAlive();
    clearImmediate(scheduled);
    wake?.();
  };
  const leave = () => {
    finish();
    iterator.return?.().catch(() => {});
    options.onDisconnect?.();
  };
  const disconnect = () => {
    if (!over) leave();
  };
  const refuse = (error: AppError) => {
    if (over) return;
    leave();
    // Without an id, so that a client that comes back asks for what it has not seen.
    sink.write(pending + write(options.refusal?.(error) ?? problemEvent(error), undefined));
    sink.end();
  };
  const breakOff = (error: unknown) => {
    if (over) return;
    leave();
    onFailure(error);
    sink.abort();
  };
  const resume = () => {
    writable = true;
    flush();
    wake?.();
  };
  const run = async () => {
    for (let step = await iterator.next(); !over && step.done !== true; step = await iterator.next()) {
      send(write(step.value.event, step.value.id));
      while (!over && (!writable || pending.length > maxPendingCharacters)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    if (over) return;
    if (pending !== '') sink.write(pending);
    finish();
    sink.end();
  };
  run().catch((error: unknown) => {
    if (over) return;
    finish();
    onFailure(error);
    sink.abort();
  });
  return { resume, disconnect, refuse, breakOff };
}

function frame(event: { readonly type: string }, id: number | string | undefined): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function problemEvent({ code, status, retryable }: AppError) {
  return { type: 'problem', code, status, title: errorTable[code].text, retryable } as const;
}

function everyInterval(tick: () => void, milliseconds: number): () => void {
  const timer = setInterval(tick, milliseconds).unref();
  return () => clearInterval(timer);
}
