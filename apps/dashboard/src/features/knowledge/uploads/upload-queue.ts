import { ProblemError } from '../../../api/problem.ts';
import type { Source } from '../use-sources.ts';
import type { SendOptions } from './upload-file.ts';

/** A file that is chosen: under its name, with the folders it was in. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
  /** The source whose file it replaces. */
  readonly replaces?: string;
}

/** A file on its way, and what came of it. */
export interface Upload extends ChosenFile {
  readonly id: number;
  /** `asking`: there is a source of its name, and somebody has to say whether it is replaced. */
  readonly state: 'waiting' | 'sending' | 'asking' | 'kept' | 'refused';
  /** Bytes that are gone. */
  readonly sent: number;
  readonly source?: Source;
  /** The source of its name; null once it was looked for. */
  readonly existing?: Source | null;
  readonly error?: unknown;
}

type FindNamed = (name: string) => Promise<Source | undefined>;
type Send = (chosen: ChosenFile, options: SendOptions) => Promise<Source>;

const atOnce = 3;
const defaultWaitSeconds = 5;

/**
 * Sends files a few at a time, in the order they came, for as long as the page is open, whatever screen is shown meanwhile. When the
 * server says that it was too often, all wait for as long as it asks, and the file is sent again.
 */
export class UploadQueue {
  readonly #send: Send;
  readonly #findNamed: FindNamed | undefined;
  readonly #wait: (seconds: number) => Promise<void>;
  readonly #stops = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  #uploads: readonly Upload[] = [];
  #paused: Promise<void> | undefined;
  #lastId = 0;

  constructor(
    send: Send,
    wait: (seconds: number) => Promise<void> = (seconds) => new Promise((done) => setTimeout(done, seconds * 1_000)),
    findNamed?: FindNamed,
  ) {
    this.#send = send;
    this.#findNamed = findNamed;
    this.#wait = wait;
  }

  readonly snapshot = (): readonly Upload[] => this.#uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly ChosenFile[]): void {
    const added = files.map((chosen) => ({ ...chosen, id: ++this.#lastId, state: 'waiting' as const, sent: 0 }));
    this.#tell([...this.#uploads, ...added]);
    this.#go();
  }

  /** Stops a file that is on its way, and forgets it. */
  cancel(id: number): void {
    this.#stops.get(id)?.abort();
    this.#tell(this.#uploads.filter((upload) => upload.id !== id));
    this.#go();
  }

  /** Answers what is asked of a file whose name a source has: it replaces that one's file, or becomes a source beside it. */
  decide(id: number, how: 'replace' | 'beside'): void {
    const existing = this.#uploads.find((upload) => upload.id === id)?.existing ?? null;
    this.#change(id, { state: 'waiting', existing: null, ...(how === 'replace' && existing !== null ? { replaces: existing.id } : {}) });
    this.#go();
  }

  retry(id: number): void {
    this.#change(id, { state: 'waiting', sent: 0, error: undefined });
    this.#go();
  }

  /** Forgets all that came to an end. */
  clear(): void {
    this.#tell(this.#uploads.filter(({ state }) => state !== 'kept' && state !== 'refused'));
  }

  #go(): void {
    if (this.#paused !== undefined) return;
    const free = atOnce - this.#uploads.filter(({ state }) => state === 'sending').length;
    for (const upload of this.#uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void this.#sendOne(upload);
  }

  async #sendOne({ id, name, file, replaces, existing }: Upload): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    this.#change(id, { state: 'sending', sent: 0 });
    try {
      const mayAsk = replaces === undefined && existing === undefined;
      const found = mayAsk && this.#findNamed !== undefined ? await this.#findNamed(name) : undefined;
      if (found !== undefined) {
        this.#change(id, { state: 'asking', existing: found });
        this.#stops.delete(id);
        this.#go();
        return;
      }
      stop.signal.throwIfAborted();
      const source = await this.#send(
        { name, file, ...(replaces === undefined ? {} : { replaces }) },
        { onSent: (sent) => this.#change(id, { sent }), signal: stop.signal },
      );
      this.#change(id, { state: 'kept', sent: file.size, source });
    } catch (error) {
      const later = error instanceof ProblemError && error.code === 'rate_limited';
      this.#change(id, later ? { state: 'waiting', sent: 0 } : { state: 'refused', error });
      if (later) this.#pause(error.retryAfterSeconds ?? defaultWaitSeconds);
    }
    this.#stops.delete(id);
    this.#go();
  }

  #pause(seconds: number): void {
    this.#paused ??= this.#wait(seconds).then(() => {
      this.#paused = undefined;
      this.#go();
    });
  }

  #change(id: number, part: Partial<Upload>): void {
    this.#tell(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  }

  #tell(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
