import type { Log } from '../telemetry/log-port.ts';
import { defaultEventLogLimits, type EventLog, type EventLogLimits } from './event-log.ts';
import { followLog } from './follow-log.ts';
import { HeldLogs } from './held-logs.ts';
import { requireEventId } from './require-event-id.ts';
import { SignalListeners } from './signal-listeners.ts';

/** Event logs of a single process, in its memory. */
export function createMemoryEventLog(options: { log: Pick<Log, 'error'> } & Partial<EventLogLimits>): EventLog {
  const logs = new HeldLogs({ ...defaultEventLogLimits, ...options });
  const listeners = new SignalListeners(options.log);
  return {
    open(key) {
      const log = logs.open(key);
      return { append: (event) => log.append(event), end: () => logs.end(key, log) };
    },
    async read(key, afterId, signal) {
      requireEventId(afterId);
      const log = logs.get(key);
      return log?.holdsAfter(afterId) ? followLog(log, afterId, signal, () => undefined) : undefined;
    },
    watchers: async (key) => logs.get(key)?.readers ?? 0,
    signal: (key, name) => listeners.deliver(key, name),
    onSignal: (key, name, listener) => listeners.add(key, name, listener),
    close: async () => logs.close(),
  };
}
