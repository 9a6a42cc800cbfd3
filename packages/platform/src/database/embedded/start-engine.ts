import { constants, cpSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EngineMessage, EngineOptions } from './engine-worker.ts';
import { lockFolder } from './folder-lock.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

export interface EmbeddedEngine {
  /** The folder whose `.s.PGSQL.5432` socket the engine listens on; readable by this user only. */
  readonly socketFolder: string;
  /** Calls `listener` when the engine ended without being asked to, or hung and was ended. It does not come back by itself. */
  onFailure(listener: (error: Error) => void): void;
  /** Ends the engine and gives the folder back. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

export interface StartEngineOptions {
  dataFolder: string;
  /** A folder made by `prepareEngineTemplate`: the first start copies it instead of making a database, and is seconds faster. */
  templateFolder?: string;
  /** On a full disk PGlite can spin for ever instead of failing, so it gets this long to be ready. */
  bootDeadlineMs?: number;
  /** Free space the folder's disk must have before the engine is started. */
  minFreeBytes?: number;
  /** While less than this is free, transactions may read but not write, so that the engine outlives a full disk. */
  reserveBytes?: number;
  /** How long the engine may work without a pause before it is taken for hung and ended. PGlite ignores statement_timeout. */
  workDeadlineMs?: number;
  /** How long a client may say nothing inside a transaction, while all others wait for it. */
  idleInTransactionMs?: number;
}

const mebibyte = 1024 * 1024;
const stopDeadlineMs = 10_000;
// Enough for PostgreSQL to notice for itself that a value is nested too deep (a million levels of JSON). When V8 notices first,
// which with its usual 4 MB is at a few thousand, the engine is lost. Only what is used is ever taken from memory.
const stackSizeMb = 256;

/**
 * Starts PostgreSQL inside this process, in a thread of its own, and offers it on a Unix socket. Takes the data folder's
 * lock first. What it has acknowledged survives the end of the process, not a power cut: PGlite never calls fsync.
 */
export async function startEngine(options: StartEngineOptions): Promise<EmbeddedEngine> {
  const {
    dataFolder,
    bootDeadlineMs = 60_000,
    minFreeBytes = 512 * mebibyte,
    reserveBytes = 128 * mebibyte,
    workDeadlineMs = 120_000,
    idleInTransactionMs = 30_000,
  } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  requireSpace(dataFolder, minFreeBytes);
  const { socketFolder, release } = occupy(dataFolder);
  const database = join(dataFolder, 'postgres');
  const finishFirstStart = prepareFolder(dataFolder, database, options.templateFolder);
  const workingSince = new SharedArrayBuffer(4);
  const workerData: EngineOptions = {
    dataFolder: database,
    socketFolder,
    maxConnections: 100,
    idleInTransactionMs,
    reserveBytes,
    workingSince,
  };
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { workerData, resourceLimits: { stackSizeMb } });
  try {
    await ready(worker, bootDeadlineMs);
    finishFirstStart();
  } catch (error) {
    await worker.terminate();
    release();
    throw error;
  }
  return supervise(worker, { socketFolder, release, workDeadlineMs, workingSince: new Int32Array(workingSince) });
}

/** Takes the folder and a place for the socket, until `release` or the end of the process. */
function occupy(dataFolder: string): { socketFolder: string; release: () => void } {
  const socketFolder = makeSocketFolder();
  try {
    const lock = lockFolder(dataFolder, socketFolder);
    if (lock.previous !== undefined) removeSocketFolder(lock.previous.socketFolder);
    const release = (): void => {
      process.off('exit', release);
      removeSocketFolder(socketFolder);
      lock.release();
    };
    process.once('exit', release);
    return { socketFolder, release };
  } catch (error) {
    removeSocketFolder(socketFolder);
    throw error;
  }
}

/**
 * Clears what a first start left that was killed half-way (no later start could open it, and nothing was acknowledged yet),
 * and begins a first start if there is no database. Returns how to say that the database can be opened from now on.
 */
function prepareFolder(dataFolder: string, database: string, templateFolder: string | undefined): () => void {
  const unfinished = join(dataFolder, 'first-start-unfinished');
  if (existsSync(unfinished)) rmSync(database, { recursive: true, force: true });
  if (existsSync(database)) return () => {};
  writeFileSync(unfinished, 'This database was never ready. The next start makes it anew.\n');
  if (templateFolder !== undefined && existsSync(templateFolder)) {
    cpSync(templateFolder, database, { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  return () => rmSync(unfinished, { force: true });
}

function requireSpace(folder: string, minFreeBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= minFreeBytes) return;
  const [free, needed] = [Math.floor((bavail * bsize) / mebibyte), Math.ceil(minFreeBytes / mebibyte)];
  throw new Error(
    `Only ${free} MB are free for ${folder}; the embedded database needs ${needed} MB to start. Free some space, or set PARLEY_DATA_DIR to a larger disk.`,
  );
}

function ready(worker: Worker, deadlineMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The embedded database was not ready after ${deadlineMs / 1000} seconds. Is the disk full or very slow?`));
    }, deadlineMs);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the embedded database ended with code ${code} while it started`)));
    worker.once('message', (message: EngineMessage) => {
      if (message.type === 'ready') resolve();
      else reject(new Error(message.type === 'failed' ? `the embedded database did not start: ${message.message}` : 'stopped'));
    });
    worker.once('exit', () => clearTimeout(timer));
    worker.once('message', () => clearTimeout(timer));
  });
}

interface Supervision {
  socketFolder: string;
  release: () => void;
  workDeadlineMs: number;
  workingSince: Int32Array;
}

function supervise(worker: Worker, { socketFolder, release, workDeadlineMs, workingSince }: Supervision): EmbeddedEngine {
  const listeners: ((error: Error) => void)[] = [];
  let failure: Error | undefined;
  let stopping: Promise<void> | undefined;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  function fail(error: Error): void {
    if (stopping !== undefined || failure !== undefined) return;
    failure = error;
    clearInterval(watch);
    for (const listener of listeners) listener(error);
  }

  worker.on('error', (error) => fail(error as Error));
  worker.on('message', (message: EngineMessage) => {
    if (message.type === 'failed') fail(new Error(`the embedded database broke down: ${message.message}`));
  });
  worker.on('exit', () => fail(new Error('the embedded database ended unexpectedly')));
  const watch = setInterval(
    () => {
      const since = Atomics.load(workingSince, 0);
      if (since === 0 || (process.hrtime()[0] - since) * 1000 < workDeadlineMs) return;
      fail(new Error(`the embedded database has been busy with one request for over ${workDeadlineMs / 1000} seconds and was ended`));
      void worker.terminate();
    },
    Math.min(workDeadlineMs / 4, 5_000),
  );
  watch.unref();

  async function stop(): Promise<void> {
    clearInterval(watch);
    if (failure === undefined) worker.postMessage('stop');
    const timer = setTimeout(() => void worker.terminate(), stopDeadlineMs);
    await ended;
    clearTimeout(timer);
    release();
  }

  return {
    socketFolder,
    onFailure(listener) {
      listeners.push(listener);
      if (failure !== undefined) listener(failure);
    },
    stop: () => (stopping ??= stop()),
  };
}
