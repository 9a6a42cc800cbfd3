import type { Log, LogFields } from '@parley/platform/telemetry/log-port';

type Level = 'debug' | 'info' | 'warn' | 'error';

/** A log for tests that keeps what it is told. */
export interface RecordingLog extends Log {
  lines(level: Level): LogFields[];
}

export function recordingLog(): RecordingLog {
  const kept: { level: Level; fields: LogFields }[] = [];
  const keep =
    (level: Level) =>
    (fields: LogFields, message: string): void =>
      void kept.push({ level, fields: { ...fields, message } });
  const log: RecordingLog = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
    child: () => log,
    lines: (level) => kept.filter((line) => line.level === level).map(({ fields }) => fields),
  };
  return log;
}
