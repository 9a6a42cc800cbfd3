import type { SourceFormat } from '@parley/contract/knowledge';
import { Reader, type ReadingLimits } from './reader.ts';
import type { ReadingInput, ReadingSink } from './reading-protocol.ts';

const defaultReadingLimits: ReadingLimits = { timeLimitMs: 20_000, timePerMegabyteMs: 1_000, maxHeapMegabytes: 768, maxMegabytes: 1_280 };
/** More at once would only share the same processors and add their memory. */
const atOnce = 2;
/** A process that has read so many files is let go, with whatever a parser left behind in it. */
const filesPerReader = 100;
const idleMs = 30_000;

interface Resting {
  reader: Reader;
  files: number;
  timer: NodeJS.Timeout;
}

const resting: Resting[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reads a file in a process of its own, so that a large one holds up nobody and a hostile one ends only that process. Processes are
 * kept for the next file. Waits while two files are being read already.
 */
export async function readInProcess(
  input: ReadingInput,
  sink: ReadingSink,
  options: { limits?: ReadingLimits; signal?: AbortSignal } = {},
): Promise<SourceFormat> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    if (options.limits === undefined) return await readPooled(input, sink, options.signal);
    const reader = new Reader(options.limits);
    try {
      return await reader.read(input, sink, options.signal);
    } finally {
      await reader.close();
    }
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function readPooled(input: ReadingInput, sink: ReadingSink, signal: AbortSignal | undefined): Promise<SourceFormat> {
  let { reader, files } = takeResting() ?? { reader: new Reader(defaultReadingLimits), files: 0 };
  files += 1;
  try {
    return await reader.read(input, sink, signal);
  } finally {
    if (reader.isUsable && files < filesPerReader) giveBack(reader, files);
    else reader.kill();
  }
}

function takeResting(): { reader: Reader; files: number } | undefined {
  for (let found = resting.pop(); found !== undefined; found = resting.pop()) {
    clearTimeout(found.timer);
    if (found.reader.isUsable) return found;
  }
  return undefined;
}

function giveBack(reader: Reader, files: number): void {
  const entry: Resting = {
    reader,
    files,
    timer: setTimeout(() => {
      resting.splice(resting.indexOf(entry), 1);
      reader.kill();
    }, idleMs).unref(),
  };
  resting.push(entry);
}
