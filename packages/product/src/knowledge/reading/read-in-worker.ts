import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '@parley/contract/errors';
import type { ReadDocument } from './document.ts';
import type { FormattedBytes } from './read-bytes.ts';

/** What a reading worker answers. */
export type ReadingResult =
  | { ok: true; document: ReadDocument }
  | { ok: false; code: ErrorCode; details: Readonly<Record<string, unknown>> | undefined; message?: string };

export interface ReadingLimits {
  timeLimitMs: number;
  /** What the worker's heap may grow to. */
  maxHeapMegabytes: number;
  /** How much the process may grow while one is read: buffers are outside the heap, and a bomb unpacks into them. */
  maxGrowthMegabytes: number;
}

const defaultLimits: ReadingLimits = { timeLimitMs: 60_000, maxHeapMegabytes: 512, maxGrowthMegabytes: 1_024 };
const growthCheckMs = 50;
/** More at once would only share the same processors and add their memory. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a thread of its own, so that a large one holds up nobody and one made to exhaust memory or time ends only
 * itself, as `document_unreadable`. Waits while two are being read already.
 */
export async function readInWorker(input: FormattedBytes, limits: ReadingLimits = defaultLimits): Promise<ReadDocument> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await read(input, limits);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function read(input: FormattedBytes, limits: ReadingLimits): Promise<ReadDocument> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const timers: NodeJS.Timeout[] = [];
  try {
    const result = await new Promise<ReadingResult>((resolve, reject) => {
      const giveUp = (reason: string): void => resolve({ ok: false, code: 'document_unreadable', details: { reason } });
      const before = process.memoryUsage.rss();
      worker.once('message', resolve);
      worker.once('error', (error) =>
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp('memory_limit') : reject(error),
      );
      worker.once('exit', () => giveUp('stopped'));
      timers.push(setTimeout(giveUp, limits.timeLimitMs, 'time_limit'));
      timers.push(
        setInterval(() => {
          if (process.memoryUsage.rss() - before > limits.maxGrowthMegabytes * 1024 * 1024) giveUp('memory_limit');
        }, growthCheckMs),
      );
    });
    if (result.ok) return result.document;
    throw new AppError(result.code, {
      ...(result.details === undefined ? {} : { details: result.details }),
      ...(result.message === undefined ? {} : { message: result.message }),
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    await worker.terminate();
  }
}
