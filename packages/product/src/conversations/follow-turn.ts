import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@parley/contract/errors';
import type { ContactId, TurnId } from '@parley/contract/ids';
import { isTerminal, type StreamEvent } from '@parley/contract/stream-events';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { selectTurnMessages } from './messages.store.ts';
import { turnKey } from './running-turns.ts';
import type { Turn } from './turn.ts';
import { eventsOfEndedTurn } from './turn-events.ts';
import { findTurn } from './turns.store.ts';

/** How often the database is asked about a turn that runs in a process whose events cannot be heard. */
const pollMs = 1_000;

export interface NumberedEvent {
  id: number;
  event: StreamEvent;
}

export interface FollowDeps {
  events: EventLog;
  /** How often the database is asked about a turn from which nothing is heard: its process may have died. */
  silenceMs?: number;
}

/**
 * Follows a turn from after event `afterId` to its terminal event: live while it runs, from what was stored once it has
 * ended. A turn of another contact is `not_found`.
 */
export async function followTurn(
  scope: TenantScope,
  deps: FollowDeps,
  input: { turnId: TurnId; contactId: ContactId; afterId: number; signal: AbortSignal },
): Promise<AsyncIterable<NumberedEvent>> {
  const turn = await scope.transaction((db) => findTurn(db, input.turnId));
  if (turn === undefined || turn.contactId !== input.contactId) throw new AppError('not_found');
  return followKnownTurn(scope, deps, input);
}

/** The same, for a caller who has just established that the turn is the contact's. */
export async function* followKnownTurn(
  scope: TenantScope,
  deps: FollowDeps,
  input: { turnId: TurnId; afterId: number; signal: AbortSignal },
): AsyncGenerator<NumberedEvent> {
  for await (const item of followLive(scope, deps, input)) {
    yield item;
    if (isTerminal(item.event)) return;
  }
  while (!input.signal.aborted) {
    const ended = await readEnded(scope, input.turnId);
    if (ended !== undefined) {
      for (const [index, event] of ended.entries()) yield { id: index + 1, event };
      return;
    }
    await delay(pollMs, undefined, { signal: input.signal }).catch(() => {});
  }
}

/** What is heard while the turn runs; ends early when its log is gone, or nothing is heard and the turn has ended. */
async function* followLive(
  scope: TenantScope,
  { events, silenceMs = 5_000 }: FollowDeps,
  { turnId, afterId, signal }: { turnId: TurnId; afterId: number; signal: AbortSignal },
): AsyncGenerator<NumberedEvent> {
  const live = await events.read(turnKey(scope.tenantId, turnId), afterId, signal);
  if (live === undefined) return;
  const iterator = live[Symbol.asyncIterator]();
  let failure: unknown;
  // Counts the events that were waited for: what is found out about one says nothing of the next.
  let waits = 0;
  let waiting = false;
  const look = async (): Promise<void> => {
    const asked = waits;
    if (!waiting) return;
    const isOver = await readEnded(scope, turnId).then(
      (ended) => ended !== undefined,
      (error: unknown) => {
        failure = error;
        return true;
      },
    );
    if (!waiting || asked !== waits) failure = undefined;
    else if (isOver) void iterator.return?.();
    else silence.refresh();
  };
  // One for the whole stream: to make another for each event costs more than to send it.
  const silence = setTimeout(() => void look(), silenceMs);
  try {
    for (;;) {
      waits += 1;
      waiting = true;
      silence.refresh();
      const heard = await iterator.next();
      waiting = false;
      if (failure !== undefined) throw failure;
      if (heard.done === true) return;
      // Only RunningTurns writes these logs.
      yield { id: heard.value.id, event: heard.value.event as StreamEvent };
    }
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'unavailable')) throw error;
  } finally {
    waiting = false;
    clearTimeout(silence);
    void iterator.return?.();
  }
}

async function readEnded(scope: TenantScope, turnId: TurnId): Promise<StreamEvent[] | undefined> {
  return scope.transaction(async (db) => {
    const turn: Turn | undefined = await findTurn(db, turnId);
    if (turn === undefined) throw new AppError('not_found');
    return turn.status === 'running' ? undefined : eventsOfEndedTurn(turn, await selectTurnMessages(db, turnId));
  });
}
