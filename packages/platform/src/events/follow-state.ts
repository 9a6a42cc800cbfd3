import type { EventLog } from './event-log.ts';

interface Followed {
  /** Whose `changed` signals say that it may stand otherwise. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** How often it is read in any case: a signal may be lost with the connection that carries it. */
  readonly askAgainMs: number;
}

/** How something stands: the event that tells it, whatever else makes it another state, and whether nothing comes after it. */
export interface State<Event> {
  readonly event: Event;
  readonly also?: unknown;
  readonly ended: boolean;
}

/** Tells how something stands, at once and whenever that has changed, until it has ended or `signal` aborts. */
export async function* followState<Event>(
  events: Pick<EventLog, 'onSignal'>,
  { key, signal, askAgainMs }: Followed,
  read: () => Promise<State<Event>>,
): AsyncGenerator<{ id: number; event: Event }> {
  let wake = Promise.withResolvers<void>();
  const stop = events.onSignal(key, 'changed', () => wake.resolve());
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  let told = '';
  let number = 0;
  try {
    while (!signal.aborted) {
      wake = Promise.withResolvers<void>();
      const { event, also, ended } = await read();
      const text = JSON.stringify([event, also]);
      if (text !== told) yield { id: ++number, event };
      told = text;
      if (ended) return;
      const timer = setTimeout(() => wake.resolve(), askAgainMs);
      await wake.promise;
      clearTimeout(timer);
    }
  } finally {
    stop();
  }
}
