import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** What the embedded engine's thread is told. */
export interface EngineOptions {
  dataFolder: string;
  socketFolder: string;
  maxConnections: number;
}

export type EngineMessage = { type: 'ready' } | { type: 'failed'; message: string } | { type: 'stopped' };

const port = parentPort;
if (port === null) throw new Error('the embedded engine runs in a worker thread');
const options = workerData as EngineOptions;

function say(message: EngineMessage): void {
  port?.postMessage(message);
}

try {
  const engine = await PGlite.create({ dataDir: options.dataFolder, extensions: { vector } });
  const server = new PGLiteSocketServer({
    db: engine,
    path: `${options.socketFolder}/.s.PGSQL.5432`,
    maxConnections: options.maxConnections,
  });
  await server.start();
  port.on('message', async () => {
    await server.stop();
    await engine.close();
    say({ type: 'stopped' });
    port.close();
  });
  say({ type: 'ready' });
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  port.close();
}
