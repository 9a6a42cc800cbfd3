import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { AppError } from '@parley/contract/errors';
import type { SourceFormat } from '@parley/contract/knowledge';
import type { FromReader, ReadingFailure, ReadingInput, ReadingSink, ToReader } from './reading-protocol.ts';
import { Stopwatch } from './stopwatch.ts';

/** How much one file may take. */
export interface ReadingLimits {
  /** For its first megabyte. What whoever takes a document needs for it does not count. */
  timeLimitMs: number;
  /** For each further megabyte, so that a large file that is honest has its time, and a small one that is not holds up nobody for long. */
  timePerMegabyteMs: number;
  /** What the process's heap may grow to. */
  maxHeapMegabytes: number;
  /** What the process may hold in all: buffers are outside the heap, and a bomb unpacks into them. */
  maxMegabytes: number;
}

const memoryCheckMs = 50;

/** A process that reads files, one at a time. */
export class Reader {
  readonly #child: ChildProcess;
  readonly #limits: ReadingLimits;
  readonly #ended: Promise<void>;
  #onMessage: (message: FromReader) => void = () => {};
  #onEnd: () => void = () => {};
  #isUsable = true;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
    this.#child = fork(new URL('./reading-process.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${limits.maxHeapMegabytes}`, '--disable-warning=ExperimentalWarning'],
      // No secret of this process is known there.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (message: FromReader) => this.#onMessage(message));
    this.#child.on('error', () => this.#end());
    this.#ended = new Promise((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.once('exit', () => this.#end());
    this.rest();
  }

  /** Whether it can read another file. */
  get isUsable(): boolean {
    return this.#isUsable;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Lets the process of the server end although this one is still there. */
  rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** Reads a file. One that takes more than is allowed ends the process with it, as `document_limit`. */
  async read(input: ReadingInput, sink: ReadingSink, signal?: AbortSignal): Promise<SourceFormat> {
    this.#child.ref();
    this.#child.channel?.ref();
    const outcome = Promise.withResolvers<SourceFormat>();
    const fail = (failure: ReadingFailure, kill: boolean): void => {
      if (kill) this.kill();
      outcome.reject(errorOf(failure));
    };
    const overrun = (limit: string): void => fail({ code: 'document_limit', details: { limit } }, true);
    const time = new Stopwatch(this.#timeFor(input), () => overrun('time'));
    this.#onEnd = () => fail({ code: 'document_limit', details: { limit: 'memory' }, message: 'the reading process ended' }, false);
    if (!this.#isUsable) this.#onEnd();
    this.#onMessage = (message) => {
      if (message.type === 'progress') sink.progress(message.done, message.total);
      else if (message.type === 'found') sink.found?.(message.findings);
      else if (message.type === 'end') outcome.resolve(message.format);
      else if (message.type === 'failed') fail(message.failure, false);
      else if (message.type === 'document') {
        time.pause();
        sink.document(message.member).then(
          () => {
            time.goOn();
            this.#tell({ type: 'next' });
          },
          (error: unknown) => {
            this.kill();
            outcome.reject(error);
          },
        );
      }
    };
    const watch = setInterval(() => {
      if (residentMegabytes(this.#child.pid) > this.#limits.maxMegabytes) overrun('memory');
    }, memoryCheckMs);
    const abort = (): void => {
      this.kill();
      outcome.reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    try {
      signal?.throwIfAborted();
      time.goOn();
      this.#tell({ type: 'read', input });
      return await outcome.promise;
    } finally {
      time.pause();
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      this.#onMessage = () => {};
      this.#onEnd = () => {};
      this.rest();
    }
  }

  kill(): void {
    this.#isUsable = false;
    this.#child.kill('SIGKILL');
  }

  /** Ends it and waits until it is gone. */
  async close(): Promise<void> {
    this.kill();
    await this.#ended;
  }

  #timeFor({ file }: ReadingInput): number {
    const bytes = 'bytes' in file ? file.bytes.byteLength : (statSync(file.path, { throwIfNoEntry: false })?.size ?? 0);
    return this.#limits.timeLimitMs + Math.floor(bytes / 1_000_000) * this.#limits.timePerMegabyteMs;
  }

  #tell(message: ToReader): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #end(): void {
    this.#isUsable = false;
    this.#onEnd();
  }
}

function errorOf({ code, details, message }: ReadingFailure): AppError {
  return new AppError(code, {
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(message === undefined ? {} : { message }),
  });
}

/** What a process holds, as Linux tells it; 0 where that cannot be asked, and the heap's limit is the only one. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4_096) / (1024 * 1024);
  } catch {
    return 0;
  }
}
