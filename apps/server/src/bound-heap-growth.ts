import { constants, type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** So much may become garbage before all of it is collected, however much is in use. */
const roomBytes = 14 * 1024 * 1024;
/** Percent; less would have a very large heap collected all the time. */
const least = 10;

const option = '--heap-growing-percent';

/**
 * Keeps a heap from growing by more than some megabytes between two full collections. The engine's own rule is a share of what is in use,
 * so a process that holds thousands of open answers would hold most of their size again in garbage. Only where the growth was set when the
 * process began, see `useFrugalAllocator`. Returns a function that sets it as it was, to be called before the process ends: what the engine
 * keeps of compiled modules is used again only by a process with the same settings.
 */
export function boundHeapGrowth(execArgv: readonly string[] = process.execArgv, setFlag = setFlagsFromString): () => void {
  const most = Number(execArgv.findLast((argument) => argument.startsWith(`${option}=`))?.slice(option.length + 1) ?? 0);
  if (most <= least) return () => {};
  let percent = most;
  const set = (next: number): void => {
    if (next !== percent) setFlag(`${option}=${next}`);
    percent = next;
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(isFull))
      set(Math.max(least, Math.min(most, Math.round((100 * roomBytes) / getHeapStatistics().used_heap_size))));
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => {
    observer.disconnect();
    set(most);
  };
}

function isFull(entry: PerformanceEntry & { detail?: NodeGCPerformanceDetail }): boolean {
  return entry.detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}
