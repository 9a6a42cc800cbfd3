import { AppError } from '@parley/contract/errors';
import type { EventLogLimits } from './event-log.ts';
import { HeldLog } from './held-log.ts';

/** The logs written in this process: the live ones, and the ended ones for as long as they are retained. */
export class HeldLogs {
  readonly #limits: EventLogLimits;
  readonly #logs = new Map<string, HeldLog>();
  /** In the order they ended. */
  readonly #ended = new Map<string, NodeJS.Timeout>();
  #endedEvents = 0;

  constructor(limits: EventLogLimits) {
    this.#limits = limits;
  }

  get(key: string): HeldLog | undefined {
    return this.#logs.get(key);
  }

  open(key: string): HeldLog {
    if (this.#logs.has(key)) throw new AppError('conflict', { message: 'an event log of this key is held already' });
    const log = new HeldLog(this.#limits.maxEventsPerLog);
    this.#logs.set(key, log);
    return log;
  }

  end(key: string, log: HeldLog): void {
    if (log.state !== 'live') return;
    log.finish('ended');
    this.#ended.set(key, setTimeout(() => this.#drop(key), this.#limits.retainMs).unref());
    this.#endedEvents += log.size;
    for (const oldest of this.#ended.keys()) {
      if (this.#endedEvents <= this.#limits.maxRetainedEvents) break;
      this.#drop(oldest);
    }
  }

  close(): void {
    for (const log of this.#logs.values()) log.finish('broken');
    for (const timer of this.#ended.values()) clearTimeout(timer);
    this.#logs.clear();
    this.#ended.clear();
  }

  #drop(key: string): void {
    clearTimeout(this.#ended.get(key));
    this.#ended.delete(key);
    this.#endedEvents -= this.#logs.get(key)?.size ?? 0;
    this.#logs.delete(key);
  }
}
