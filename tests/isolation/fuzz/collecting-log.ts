import { inspect } from 'node:util';
import type { Log, LogFields } from '@parley/platform/telemetry/log-port';

/** A log that gives up what it was told since it was last asked, errors and all they carry included. */
export interface CollectingLog extends Log {
  take(): string;
}

export function collectingLog(): CollectingLog {
  let lines: unknown[] = [];
  const keep = (fields: LogFields, message: string): void => void lines.push([message, fields]);
  const log: CollectingLog = {
    debug: keep,
    info: keep,
    warn: keep,
    error: keep,
    child: () => log,
    take() {
      const taken = lines.length === 0 ? '' : inspect(lines, { depth: 8, breakLength: Number.POSITIVE_INFINITY, maxStringLength: 20_000 });
      lines = [];
      return taken;
    },
  };
  return log;
}
