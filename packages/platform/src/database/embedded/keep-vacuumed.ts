import type { Log } from '../../telemetry/log-port.ts';
import { vacuumEngine } from './vacuum-engine.ts';

/**
 * Vacuums and analyses the engine behind `socketFolder` every `everyMs` milliseconds, as a server's autovacuum does each minute, until
 * the returned function is called, which waits for the table at hand. A round that fails is logged, and the next one is tried.
 */
export function keepVacuumed(socketFolder: string, { everyMs = 60_000, log }: { everyMs?: number; log: Log }): () => Promise<void> {
  let round: Promise<void> | undefined;
  const ended = new AbortController();
  const timer = setInterval(() => {
    round ??= vacuumEngine(socketFolder, ended.signal)
      .then(
        (tables) => tables.length > 0 && log.debug({ tables }, 'vacuumed'),
        (error: unknown) => log.warn({ err: error }, 'the embedded database could not be vacuumed'),
      )
      .then(() => {
        round = undefined;
      });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    ended.abort();
    await round;
  };
}
