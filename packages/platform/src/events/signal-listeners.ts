import type { Log } from '../telemetry/log-port.ts';

/** Who in this process wants to hear of which signal. */
export class SignalListeners {
  readonly #log: Pick<Log, 'error'>;
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(log: Pick<Log, 'error'>) {
    this.#log = log;
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  add(key: string, name: string, listener: () => void): () => void {
    const address = JSON.stringify([key, name]);
    const own = (): void => listener();
    this.#listeners.set(address, (this.#listeners.get(address) ?? new Set()).add(own));
    return () => {
      const listeners = this.#listeners.get(address);
      listeners?.delete(own);
      if (listeners?.size === 0) this.#listeners.delete(address);
    };
  }

  /** Calls those who listen. One that throws is logged and keeps nobody else from hearing. */
  deliver(key: string, name: string): void {
    for (const listener of [...(this.#listeners.get(JSON.stringify([key, name])) ?? [])]) {
      try {
        listener();
      } catch (error) {
        this.#log.error({ err: error, signal: name }, 'a listener of a signal failed');
      }
    }
  }
}
