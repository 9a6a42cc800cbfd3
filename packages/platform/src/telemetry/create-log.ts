import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { Log } from './log-port.ts';
import { redactFields } from './redact-fields.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `pretty` is for a person at a terminal, `json` for a collector. */
  readonly format: 'pretty' | 'json';
  /** Where lines go; standard output when left out. */
  readonly destination?: DestinationStream;
}

/** Makes the process's log. Private values are blanked and errors reduced wherever they hang in a line's fields, but never in its message. */
export function createLog(options: LogOptions): Log {
  // Written before the call returns: the last line before a crash is the one that is needed.
  const output = options.destination ?? pino.destination({ dest: 1, sync: true });
  const destination = options.format === 'json' ? output : prettyDestination(output, options.destination === undefined);
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Errors arrive described; pino's own serializer would put back what was dropped.
    serializers: { err: (described: unknown) => described },
  };
  return redactingLog(pino(settings, destination));
}

function prettyDestination(output: DestinationStream, standardOutput: boolean): DestinationStream {
  const prettify = prettyFactory({
    colorize: standardOutput && process.stdout.isTTY === true,
    translateTime: 'SYS:HH:MM:ss.l',
    singleLine: true,
  });
  return { write: (line) => output.write(prettify(line)) };
}

function redactingLog(logger: Logger): Log {
  const writer = (level: 'debug' | 'info' | 'warn' | 'error') => (fields: object, message: string) => {
    if (logger.isLevelEnabled(level)) logger[level](redactFields(fields), message);
  };
  return {
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    child: (fields) => redactingLog(logger.child(redactFields(fields))),
  };
}
