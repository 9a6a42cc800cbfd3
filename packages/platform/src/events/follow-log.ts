import { AppError } from '@parley/contract/errors';
import type { LoggedEvent } from './event-log.ts';
import type { HeldLog } from './held-log.ts';

/**
 * Reads a log from its memory at the reader's own pace: the reader holds a position, not a queue, so a slow one costs nothing and
 * keeps nobody waiting. It counts as a reader from this call until it ends, however it ends; `onReadersChanged` is called at both.
 */
export function followLog(
  log: HeldLog,
  afterId: number,
  signal: AbortSignal,
  onReadersChanged: () => void,
): AsyncIterableIterator<LoggedEvent> {
  let position = afterId;
  let over = false;

  const finish = (): void => {
    if (over) return;
    over = true;
    signal.removeEventListener('abort', finish);
    log.readers -= 1;
    log.wake();
    onReadersChanged();
  };
  const fail = (message: string): never => {
    finish();
    throw new AppError('unavailable', { message });
  };
  log.readers += 1;
  onReadersChanged();
  if (signal.aborted) finish();
  else signal.addEventListener('abort', finish, { once: true });

  const next = async (): Promise<IteratorResult<LoggedEvent>> => {
    for (;;) {
      if (over) return { done: true, value: undefined };
      if (position < log.lastId) {
        if (!log.holdsAfter(position)) return fail(`events after ${position} are not held any more`);
        position += 1;
        return { done: false, value: { id: position, event: log.at(position) } };
      }
      if (log.state === 'broken') return fail('the writer of this log is gone');
      if (log.state === 'ended') finish();
      else await log.changed();
    }
  };
  return {
    next,
    return: async () => {
      finish();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
