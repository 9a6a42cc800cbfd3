import type { TenantId, TurnId } from '@parley/contract/ids';
import type { InterruptReason, StreamEvent } from '@parley/contract/stream-events';
import type { Database } from '@parley/platform/database/tenancy';
import type { EventLog, EventWriter } from '@parley/platform/events/event-log';
import type { Log } from '@parley/platform/telemetry/log-port';
import { saveProgress } from './turns.store.ts';

export interface RunningTurnsOptions {
  database: Database;
  events: EventLog;
  log: Log;
  /** Milliseconds on a clock that never goes back. */
  monotonic: () => number;
  /** How long a turn goes on when nobody follows it, in case the visitor comes back. */
  graceMs: number;
  /** How often running turns are looked after. */
  tickMs?: number;
  /** How often what was said is saved. A killed process loses no more than this of an unfinished answer. */
  saveEveryMs?: number;
  /** How long a turn counts as alive after it was saved last. */
  leaseMs?: number;
}

/** One turn that this process answers now. */
export interface RunningTurn {
  readonly signal: AbortSignal;
  /** Why it was told to end, when it was. */
  readonly reason: InterruptReason | undefined;
  /** Sends an event to everyone who follows the turn. */
  send(event: StreamEvent): void;
}

interface Entry {
  id: TurnId;
  key: string;
  controller: AbortController;
  writer: EventWriter;
  said: string;
  saved: string;
  savedAt: number;
  unwatchedSince: number | undefined;
  reason: InterruptReason | undefined;
  done: Promise<void>;
}

/** Where the events of a turn are found. */
export function turnKey(tenantId: TenantId, turnId: TurnId): string {
  return `turn:${tenantId}:${turnId}`;
}

/**
 * The turns this process answers: saves what they said so far, ends those that nobody follows any more, and lets each be
 * stopped from any process. A turn does not depend on the request that asked for it.
 */
export class RunningTurns {
  readonly leaseMs: number;
  readonly #options: RunningTurnsOptions;
  readonly #entries = new Map<string, Entry>();
  #timer: NodeJS.Timeout | undefined;
  #tending = false;

  constructor(options: RunningTurnsOptions) {
    this.#options = options;
    this.leaseMs = options.leaseMs ?? 10_000;
  }

  get count(): number {
    return this.#entries.size;
  }

  /** Answers a turn in the background with `answer`, which must not throw. Its events can be followed at once. */
  start(tenantId: TenantId, id: TurnId, answer: (run: RunningTurn) => Promise<void>): void {
    const { events, monotonic, log } = this.#options;
    const key = turnKey(tenantId, id);
    const controller = new AbortController();
    const entry: Entry = {
      id,
      key,
      controller,
      writer: events.open(key),
      said: '',
      saved: '',
      savedAt: monotonic(),
      unwatchedSince: undefined,
      reason: undefined,
      done: Promise.resolve(),
    };
    this.#entries.set(key, entry);
    const unsubscribe = events.onSignal(key, 'stop', () => this.interrupt(key, 'stopped'));
    const run: RunningTurn = {
      signal: controller.signal,
      get reason() {
        return entry.reason;
      },
      send(event) {
        if (event.type === 'answer.delta') entry.said += event.text;
        entry.writer.append(event);
      },
    };
    entry.done = answer(run)
      .catch((error: unknown) => log.error({ err: error, turnId: id }, 'a turn ended with an error'))
      .finally(() => {
        entry.writer.end();
        unsubscribe();
        this.#entries.delete(key);
      });
    this.#timer ??= setInterval(() => void this.tend(), this.#options.tickMs ?? 500).unref();
  }

  /** Ends a turn that runs here; false when it does not. */
  interrupt(key: string, reason: InterruptReason): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    entry.reason ??= reason;
    entry.controller.abort();
    return true;
  }

  /** Looks after the running turns once. A timer calls it; tests may. */
  async tend(): Promise<void> {
    if (this.#tending || this.#entries.size === 0) return;
    this.#tending = true;
    try {
      await Promise.all([this.#save(), this.#endUnwatched()]);
    } catch (error) {
      this.#options.log.warn({ err: error }, 'running turns could not be looked after');
    } finally {
      this.#tending = false;
    }
  }

  /** Waits up to `graceMs` for turns to end by themselves, then interrupts the rest and waits until they were stored. */
  async close(graceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([this.#settled(), grace]);
    clearTimeout(timer);
    for (const { key } of this.#entries.values()) this.interrupt(key, 'shutdown');
    await this.#settled();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ done }) => done));
  }

  async #save(): Promise<void> {
    const { database, monotonic, saveEveryMs = 2_000 } = this.#options;
    const now = monotonic();
    const due = [...this.#entries.values()].filter((entry) => {
      const age = now - entry.savedAt;
      return age >= saveEveryMs && (entry.said !== entry.saved || age >= this.leaseMs / 3);
    });
    if (due.length === 0) return;
    const progress = due.map((entry) => ({ entry, text: entry.said }));
    await database.asSystem('save the progress of running turns', (db) =>
      saveProgress(
        db,
        progress.map(({ entry, text }) => ({ id: entry.id, text })),
        this.leaseMs,
      ),
    );
    for (const { entry, text } of progress) {
      entry.saved = text;
      entry.savedAt = now;
    }
  }

  async #endUnwatched(): Promise<void> {
    const { events, monotonic, graceMs } = this.#options;
    await Promise.all(
      [...this.#entries.values()].map(async (entry) => {
        if ((await events.watchers(entry.key)) > 0) {
          entry.unwatchedSince = undefined;
          return;
        }
        entry.unwatchedSince ??= monotonic();
        if (monotonic() - entry.unwatchedSince >= graceMs) this.interrupt(entry.key, 'disconnected');
      }),
    );
  }
}
