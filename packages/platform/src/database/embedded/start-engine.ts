import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EngineMessage, EngineOptions } from './engine-worker.ts';
import { lockFolder } from './folder-lock.ts';

export interface EmbeddedEngine {
  /** The folder whose `.s.PGSQL.5432` socket the engine listens on; readable by this user only. */
  readonly socketFolder: string;
  /** Calls `listener` when the engine's thread ended without being asked to. */
  onFailure(listener: (error: Error) => void): void;
  stop(): Promise<void>;
}

export interface StartEngineOptions {
  dataFolder: string;
  /** On a full disk PGlite can spin for ever instead of failing, so it gets this long to be ready. */
  bootDeadlineMs?: number;
  /** Free space the folder's disk must have before the engine is started. */
  minFreeBytes?: number;
}

const mebibyte = 1024 * 1024;

/**
 * Starts PostgreSQL inside this process, in a thread of its own, and offers it on a Unix socket. Takes the data folder's
 * lock first. What it has acknowledged survives the end of the process, not a power cut: PGlite never calls fsync.
 */
export async function startEngine({ dataFolder, bootDeadlineMs = 60_000, minFreeBytes = 512 * mebibyte }: StartEngineOptions): Promise<EmbeddedEngine> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < minFreeBytes) {
    throw new Error(
      `Only ${Math.floor((bavail * bsize) / mebibyte)} MB are free for ${dataFolder}; the embedded database needs ${Math.ceil(minFreeBytes / mebibyte)} MB to start. Free some space, or set PARLEY_DATA_DIR to a larger disk.`,
    );
  }
  const unlock = lockFolder(dataFolder);
  const socketFolder = mkdtempSync(join(tmpdir(), 'parley-'));
  const release = (): void => {
    rmSync(socketFolder, { recursive: true, force: true });
    unlock();
  };
  process.once('exit', release);
  const database = join(dataFolder, 'postgres');
  const firstStart = !existsSync(database);
  const workerData: EngineOptions = { dataFolder: database, socketFolder, maxConnections: 20 };
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { workerData });
  const failureListeners: ((error: Error) => void)[] = [];
  let stopping = false;
  try {
    await ready(worker, bootDeadlineMs);
  } catch (error) {
    stopping = true;
    await worker.terminate();
    // A first start that did not finish leaves a folder that no later start could open.
    if (firstStart) rmSync(database, { recursive: true, force: true });
    process.off('exit', release);
    release();
    throw error;
  }
  worker.on('error', (error) => report(error as Error));
  worker.on('exit', () => report(new Error('the embedded database ended unexpectedly')));
  function report(error: Error): void {
    if (stopping) return;
    stopping = true;
    for (const listener of failureListeners) listener(error);
  }
  return {
    socketFolder,
    onFailure: (listener) => void failureListeners.push(listener),
    async stop() {
      if (!stopping) {
        stopping = true;
        const ended = new Promise((resolve) => worker.once('exit', resolve));
        worker.postMessage('stop');
        await ended;
      }
      process.off('exit', release);
      release();
    },
  };
}

function ready(worker: Worker, deadlineMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The embedded database was not ready after ${deadlineMs / 1000} seconds. Is the disk full or very slow?`)),
      deadlineMs,
    );
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', (code) => settle(() => reject(new Error(`the embedded database ended with code ${code} while it started`))));
    worker.once('message', (message: EngineMessage) => {
      settle(() => (message.type === 'ready' ? resolve() : reject(new Error(message.type === 'failed' ? message.message : 'stopped'))));
    });
  });
}
