import { setTimeout as delay } from 'node:timers/promises';
import type { Target } from './open-turn-rig.ts';
import { readProcessUsage } from './process-usage.ts';
import type { Streamed } from './stream-request.ts';

/** What a while of load has shown. */
export interface Load {
  turns: readonly Streamed[];
  perSecond: number;
  /** Of the target's process, for each turn. */
  cpuMsPerTurn: number;
  mainThreadCpuMsPerTurn: number;
  failures: number;
}

/**
 * Keeps `concurrency` questions under way for `durationMs`: whoever has an answer asks again. They begin spread over
 * `spreadMs` and pause a little at random, because visitors do not march in step.
 */
export async function runLoad(
  target: Target,
  options: { concurrency: number; durationMs: number; spreadMs?: number; pauseMs?: number },
): Promise<Load> {
  const { concurrency, durationMs, spreadMs = 0, pauseMs = 0 } = options;
  const turns: Streamed[] = [];
  const before = readProcessUsage(target.pid);
  const startedAt = performance.now();
  let inTime = 0;
  const visit = async (visitor: number): Promise<void> => {
    await delay((spreadMs * visitor) / concurrency);
    while (performance.now() - startedAt < durationMs) {
      turns.push(await target.ask(visitor).ended);
      if (performance.now() - startedAt < durationMs) inTime += 1;
      if (pauseMs > 0) await delay(Math.random() * pauseMs);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_none, visitor) => visit(visitor)));
  const after = readProcessUsage(target.pid);
  return {
    turns,
    perSecond: (inTime * 1000) / durationMs,
    cpuMsPerTurn: (after.cpuMs - before.cpuMs) / turns.length,
    mainThreadCpuMsPerTurn: (after.mainThreadCpuMs - before.mainThreadCpuMs) / turns.length,
    failures: turns.filter(isFailure).length,
  };
}

/** An answer that did not come to its proper end. */
export function isFailure(turn: Streamed): boolean {
  return turn.broken || turn.status !== 200 || turn.firstTextMs === undefined || !/event: turn\.completed|\[DONE\]/.test(turn.tail);
}
