import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@parley/contract/errors';
import { type FormattedBytes, readBytes } from './read-bytes.ts';
import type { ReadingResult } from './read-in-worker.ts';

/** Runs in a worker thread: reads the file it was started with and sends the result back. */
async function read(input: FormattedBytes): Promise<ReadingResult> {
  try {
    return { ok: true, document: await readBytes(input) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    return { ok: false, code: 'document_unreadable', details: undefined, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await read(workerData as FormattedBytes));
