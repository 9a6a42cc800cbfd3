import type { AskBody } from '@parley/contract/chat';
import type { StreamEvent } from '@parley/contract/stream-events';
import { ChatError, failedWith } from './chat-error.ts';
import type { Link, LinkDeps } from './link.ts';
import { readEvents } from './read-events.ts';
import { jsonBody } from './request.ts';

/** A question to ask, or a turn that is being answered already. */
export type TurnRequest = { question: Omit<AskBody, 'conversationId'> & { conversationId?: string } } | { turnId: string };

export type TurnSignal =
  | { kind: 'event'; event: StreamEvent }
  /** The stream is lost and being looked for. */
  | { kind: 'reconnecting' }
  /** It was found again. */
  | { kind: 'reconnected' };

const patienceMs = 60_000;
const firstDelayMs = 500;
const longestDelayMs = 8_000;

function endsTurn(event: StreamEvent): boolean {
  return event.type === 'turn.completed' || event.type === 'turn.interrupted' || event.type === 'turn.failed';
}

/**
 * Asks a question or joins a running turn, and yields what happens until the turn ends. A stream that breaks is taken up where it
 * broke; the question carries its client id each time, so it is answered once however often it is sent. After a minute without
 * the server it throws `unreachable`.
 */
export async function* followTurn(
  link: Link,
  deps: Pick<LinkDeps, 'now' | 'wait' | 'random'>,
  turn: TurnRequest,
  signal: AbortSignal,
): AsyncGenerator<TurnSignal, void> {
  let turnId = 'turnId' in turn ? turn.turnId : undefined;
  let lastId = 0;
  let lostAt: number | undefined;
  let delayMs = firstDelayMs;

  function connect(): Promise<Response> {
    if (turnId !== undefined) {
      return link.send(`v1/chat/turns/${turnId}/events`, { signal, headers: lastId > 0 ? { 'last-event-id': `${lastId}` } : {} });
    }
    const body = jsonBody('question' in turn ? turn.question : {});
    return link.send('v1/chat/turns', { ...body, signal, headers: { ...body.headers, accept: 'text/event-stream' } });
  }

  for (;;) {
    try {
      const response = await connect();
      if (lostAt !== undefined) yield { kind: 'reconnected' };
      for await (const { id, event } of readEvents(response)) {
        lostAt = undefined;
        delayMs = firstDelayMs;
        // `turn.started` tells a turn anew, as a server does that lost the live events in a restart: its numbers begin again.
        const anew = event.type === 'turn.started';
        if (id <= lastId && !anew && !endsTurn(event)) continue;
        lastId = anew ? id : Math.max(id, lastId);
        if (anew) turnId = event.turnId;
        yield { kind: 'event', event };
        if (endsTurn(event)) return;
      }
    } catch (error) {
      const away = failedWith(error, 'unreachable', 'unavailable') || (turnId !== undefined && failedWith(error, 'rate_limited'));
      if (signal.aborted || !away) throw error;
    }
    signal.throwIfAborted();
    lostAt ??= deps.now();
    if (deps.now() - lostAt >= patienceMs) throw new ChatError('unreachable', true);
    yield { kind: 'reconnecting' };
    await deps.wait(delayMs * (0.75 + deps.random() / 2), signal);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }
}
