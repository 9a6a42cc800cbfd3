import { repeatWhile } from './repeat-while.ts';
import type { SignalListeners } from './signal-listeners.ts';
import type { RawStreamEntry } from './stream-entry.ts';
import { isReady, type ValkeyLink } from './valkey-link.ts';

const maxStored = 10_000;
const maxPending = 1_000;
const maxPendingAgeMs = 30_000;
/** A signal may come a little before the work it is for begins to listen. */
const rememberedSeconds = 10;

/**
 * Carries signals between replicas through one short stream. Unlike publish and subscribe it loses none while a connection is being
 * made again: a missed stop would be paid for until the answer's end.
 */
export interface ValkeySignals {
  send(key: string, name: string): void;
  /** Begins to ask for signals, as long as someone listens. */
  listen(): void;
  /** Sends what could not be sent. */
  afterOutage(): void;
  /** While nobody listens, old signals are passed over. */
  refresh(): Promise<void>;
  stop(): void;
}

export function createValkeySignals(link: ValkeyLink, listeners: SignalListeners): ValkeySignals {
  const { client, keys, replica, timings } = link;
  let position: string | undefined;
  let pending: { key: string; name: string; at: number }[] = [];

  const skipOld = async (): Promise<void> => {
    const [serverSeconds] = await client.time();
    if (listeners.isEmpty || position === undefined) position = `${(Number(serverSeconds) - rememberedSeconds) * 1000}-0`;
  };
  const receive = async (): Promise<void> => {
    if (!isReady(link)) return;
    if (position === undefined) await skipOld();
    const [stream] = (await client.xread('COUNT', 500, 'STREAMS', keys.signals, position ?? '0-0')) ?? [];
    for (const entry of stream?.[1] ?? []) {
      position = entry[0];
      const { key, name, from } = decode(entry);
      if (from !== replica) listeners.deliver(key, name);
    }
  };
  const polling = repeatWhile(timings.signalMs, () => !listeners.isEmpty, receive);

  const send = (key: string, name: string, at: number): void => {
    client.xadd(keys.signals, 'MAXLEN', '~', maxStored, '*', 'k', key, 'n', name, 'w', replica).catch(() => {
      if (pending.length < maxPending) pending.push({ key, name, at });
    });
    client.pexpire(keys.signals, timings.orphanMs).catch(() => undefined);
  };
  return {
    send: (key, name) => send(key, name, performance.now()),
    listen: () => polling.start(),
    afterOutage() {
      const unsent = pending;
      pending = [];
      for (const { key, name, at } of unsent) if (performance.now() - at < maxPendingAgeMs) send(key, name, at);
    },
    async refresh() {
      if (isReady(link) && (listeners.isEmpty || position === undefined)) await skipOld();
    },
    stop: () => polling.stop(),
  };
}

/** The fields are always written in the same order. */
function decode([, [, key = '', , name = '', , from = '']]: RawStreamEntry): { key: string; name: string; from: string } {
  return { key, name, from };
}
