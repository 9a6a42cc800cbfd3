import { randomUUID } from 'node:crypto';
import type { AskBody, ChatHistory, ChatSession } from '@parley/contract/chat';
import type { Citation, StreamEvent } from '@parley/contract/stream-events';
import { isTerminal } from '@parley/contract/stream-events';
import { createParser } from 'eventsource-parser';

/** An event as it came over the wire. */
export interface ReceivedEvent {
  id: number;
  event: StreamEvent;
}

/** A stream of a turn that is being read. */
export interface OpenTurn {
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ReceivedEvent | undefined>;
  /** Reads to the end. */
  rest(): Promise<ReceivedEvent[]>;
  /** Drops the connection. */
  drop(): Promise<void>;
}

/** What came of a question. */
export interface AskedTurn {
  events: ReceivedEvent[];
  text: string;
  citations: Citation[];
  end: StreamEvent | undefined;
  turnId: string;
  conversationId: string;
}

interface AskOptions extends Pick<AskBody, 'person' | 'language'> {
  attachments?: string[];
  conversationId?: string;
  clientId?: string;
  flow?: AskBody['flow'];
}

export interface TestVisitor<Session = ChatSession> {
  readonly session: Session;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Asks and reads the whole answer. */
  ask(text: string, options?: AskOptions): Promise<AskedTurn>;
  /** Asks and lends the open stream. */
  open(text: string, options?: AskOptions): Promise<OpenTurn>;
  follow(turnId: string, lastEventId?: number): Promise<OpenTurn>;
  history(conversationId: string): Promise<ChatHistory>;
}

/** Opens a widget session as a browser would, over HTTP. */
export async function startTestVisitor(url: string, botId: string, visitorToken?: string): Promise<TestVisitor> {
  const answer = await fetch(`${url}/v1/chat/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ botId, ...(visitorToken === undefined ? {} : { visitorToken }) }),
  });
  if (answer.status !== 201) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return visitorWith(url, (await answer.json()) as ChatSession);
}

/** Whoever holds a session that was begun elsewhere, such as one with a draft. */
export function visitorWith<Session extends { sessionToken: string }>(url: string, session: Session): TestVisitor<Session> {
  const call: TestVisitor['call'] = (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${session.sessionToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const open: TestVisitor['open'] = async (text, options = {}) =>
    readTurn(await call('POST', '/v1/chat/turns', { clientId: randomUUID(), text, ...options }));
  return {
    session,
    call,
    open,
    ask: async (text, options) => summarize(await (await open(text, options)).rest()),
    follow: async (turnId, lastEventId) =>
      readTurn(
        await call(
          'GET',
          `/v1/chat/turns/${turnId}/events`,
          undefined,
          lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
        ),
      ),
    history: async (conversationId) => (await (await call('GET', `/v1/chat/conversations/${conversationId}`)).json()) as ChatHistory,
  };
}

/** What a reader makes of a turn's events. `turn.started` begins it anew, as the protocol says. */
export function summarize(events: readonly ReceivedEvent[]): AskedTurn {
  const asked: AskedTurn = { events: [...events], text: '', citations: [], end: undefined, turnId: '', conversationId: '' };
  for (const { event } of events) {
    if (event.type === 'turn.started') {
      Object.assign(asked, { text: '', citations: [], turnId: event.turnId, conversationId: event.conversationId });
    } else if (event.type === 'answer.delta') asked.text += event.text;
    else if (event.type === 'answer.citation') asked.citations.push(event.citation);
    else if (isTerminal(event)) asked.end = event;
  }
  return asked;
}

async function readTurn(response: Response): Promise<OpenTurn> {
  if (response.status !== 200 || response.body === null) throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const received: ReceivedEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, data }) => received.push({ id: Number(id), event: JSON.parse(data) as StreamEvent }),
  });
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const next = async (): Promise<ReceivedEvent | undefined> => {
    while (received.length === 0) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return received.shift();
  };
  return {
    next,
    async rest() {
      const events: ReceivedEvent[] = [];
      for (let event = await next(); event !== undefined; event = await next()) events.push(event);
      return events;
    },
    drop: () => reader.cancel(),
  };
}
