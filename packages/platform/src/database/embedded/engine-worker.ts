import { statfsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { serveEngine } from './serve-engine.ts';

/** What the embedded engine's thread is told. */
export interface EngineOptions {
  dataFolder: string;
  socketFolder: string;
  maxConnections: number;
  idleInTransactionMs: number;
  /** With less free space than this on its disk, transactions may only read. */
  reserveBytes: number;
  /** One 32-bit number, shared: the second of `process.hrtime` since when the engine has been working, or 0 while it rests. */
  workingSince: SharedArrayBuffer;
}

export type EngineMessage = { type: 'ready' } | { type: 'failed'; message: string } | { type: 'stopped' };

/** The engine takes all of its buffers from memory when it starts; the machine keeps the files' pages for it besides. */
const bufferMegabytes = 64;

/** The status of the exception by which PGlite returns from an ordinary SQL error. */
const longJump = 100;

const port = parentPort;
if (port === null) throw new Error('the embedded engine runs in a worker thread');
const options = workerData as EngineOptions;
const workingSince = new Int32Array(options.workingSince);
let lastWords = '';

function say(message: EngineMessage): void {
  port?.postMessage(message);
}

function fail(error: unknown): never {
  say({ type: 'failed', message: [error instanceof Error ? error.message : 'PostgreSQL ended', lastWords].filter(Boolean).join(': ') });
  process.exit(1);
}

/**
 * PGlite goes on after any exception from its engine, even when PostgreSQL gave itself up (PANIC) or its memory is damaged,
 * and acknowledges what was never written. Such an engine must not say another word.
 */
function stopOnBreakdown(engine: PGlite): void {
  const { Module } = engine;
  const runOnce = Module._PostgresMainLoopOnce;
  Module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      if (typeof error !== 'object' || error === null || !('status' in error) || error.status !== longJump) fail(error);
      throw error;
    }
  };
}

let lookedAt = 0;
let enoughSpace = true;

/** Whether there is space to write. The disk is looked at once a second. */
function mayWrite(): boolean {
  const [now] = process.hrtime();
  if (now === lookedAt) return enoughSpace;
  lookedAt = now;
  const { bavail, bsize } = statfsSync(options.dataFolder);
  enoughSpace = bavail * bsize >= options.reserveBytes;
  return enoughSpace;
}

try {
  const engine = await PGlite.create({
    dataDir: options.dataFolder,
    extensions: { vector },
    startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${bufferMegabytes}MB`],
    onStderr: (text) => {
      lastWords = /\b(?:PANIC|FATAL): .*/.exec(text)?.[0] ?? lastWords;
      return false;
    },
  });
  stopOnBreakdown(engine);
  const stop = await serveEngine({
    engine,
    path: `${options.socketFolder}/.s.PGSQL.5432`,
    maxConnections: options.maxConnections,
    idleInTransactionMs: options.idleInTransactionMs,
    mayWrite,
    onWork: (working) => void Atomics.store(workingSince, 0, working ? process.hrtime()[0] : 0),
    onBreakdown: fail,
  });
  port.on('message', async () => {
    await stop();
    await engine.close();
    say({ type: 'stopped' });
    port.close();
  });
  say({ type: 'ready' });
} catch (error) {
  fail(error);
}
