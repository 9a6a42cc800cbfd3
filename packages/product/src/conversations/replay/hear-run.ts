import type { StreamEvent } from '@parley/contract/stream-events';
import type { RunningTurn } from '../running-turns.ts';

/** The same run, and all that was sent to it from now on. */
export function hearRun(run: RunningTurn): RunningTurn & { readonly sent: readonly StreamEvent[] } {
  const sent: StreamEvent[] = [];
  return {
    sent,
    signal: run.signal,
    get reason() {
      return run.reason;
    },
    send(event) {
      sent.push(event);
      run.send(event);
    },
  };
}
