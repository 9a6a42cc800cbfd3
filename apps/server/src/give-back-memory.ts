import { performance } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Less of the time than this is idle. */
const idleShare = 0.05;
/** Less than this is not worth the quarter of a second it takes. */
const worthBytes = 24 * 1024 * 1024;

/** After its start a process gives back at once; later after so many idle looks, because whoever comes next pays for growing again. */
const quietLooks = 12;

/**
 * Collects all garbage while the process has nothing to do, which the engine does only while memory is asked for: without it, what reading
 * all modules took and what a rush of visitors took stays with an idle process for as long as it is idle. Returns a function that stops it.
 */
export function giveBackMemory({ lookMs = 5_000 }: { lookMs?: number } = {}): () => void {
  const collect = garbageCollector();
  let [kept, quiet, needed] = [0, 0, 1];
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const since = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    quiet = since.utilization < idleShare ? quiet + 1 : 0;
    if (quiet < needed || heapBytes() < kept + worthBytes) return;
    collect();
    kept = heapBytes();
    needed = quietLooks;
  }, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** What the engine's heap takes of the machine's memory. */
function heapBytes(): number {
  return getHeapStatistics().total_heap_size;
}

/** The engine's own, which programs get to see only in a context that is made after it was told to show it. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') throw new Error('the engine shows no garbage collector');
  return () => {
    // This kind collects up to seven times over, and what was not run in six takes its code with it: all there is, for who comes next.
    setFlagsFromString('--no-flush-bytecode');
    // Any other keeps the emptied pages for later.
    collect({ type: 'major', flavor: 'last-resort' });
    setFlagsFromString('--flush-bytecode');
  };
}
