import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ActionRequest } from '@parley/contract/actions';
import type { ChatMessage } from '@parley/contract/chat';
import type { OfferedOptions } from '@parley/contract/chat-options';
import type { HandoffResponse } from '@parley/contract/handoff';

interface Call {
  method: string;
  /** Of the chat's API, without what they all begin with. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

interface Answer {
  status: number;
  body: unknown;
}

const since = new Date(0).toISOString();

/** Everything visitors do beside asking, as the scripted server takes it: files, thumbs, ratings, forms, details, and people. */
export function scriptedDesk(options: OfferedOptions) {
  const requests = new Map<string, ActionRequest>();
  const replies = new Map<string, ChatMessage[]>();
  const handoffs = new Map<string, HandoffResponse>();
  const listeners = new Map<string, Set<ServerResponse>>();
  let given = false;
  let files = 0;

  function tell(conversationId: string): void {
    const event = { type: 'conversation.changed', handoff: handoffs.get(conversationId) ?? null };
    for (const stream of listeners.get(conversationId) ?? []) stream.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  function answerRequest(id: string, said: unknown): Answer | undefined {
    const request = requests.get(id);
    if (!request) return undefined;
    const done: ActionRequest = { ...request, status: said === 'yes' ? 'done' : 'declined', token: null };
    requests.set(id, done);
    return { status: 200, body: done };
  }

  return {
    /** What a bot asks for with a turn, so that it can be answered. */
    expect: (request: ActionRequest) => requests.set(request.id, request),
    requestOf: (id: string) => requests.get(id),
    /** Whether the bot must be told something before it answers. */
    isDataDue: () => options.collect !== null && !given,
    options: (): OfferedOptions => (options.collect ? { ...options, collect: { ...options.collect, given } } : options),
    handoffOf: (conversationId: string) => handoffs.get(conversationId) ?? null,
    repliesOf: (turnId: string) => replies.get(turnId) ?? [],
    callPerson(conversationId: string): HandoffResponse {
      const handoff: HandoffResponse = { state: 'waiting_for_person', person: null, since, late: false };
      handoffs.set(conversationId, handoff);
      return handoff;
    },
    /** Nobody comes in time. */
    beLate(conversationId: string): void {
      handoffs.set(conversationId, { state: 'waiting_for_person', person: null, since, late: true });
      tell(conversationId);
    },
    /** A person takes the conversation and writes below one of its turns. */
    reply(conversationId: string, turnId: string, person: string, text: string): void {
      const none = { citations: [], unsupported: [], outcome: null, interruptReason: null, grounded: null, offers: [] };
      const message: ChatMessage = { ...none, id: `msg_p${turnId}`, turnId, author: 'member', text, person, createdAt: since };
      handoffs.set(conversationId, { state: 'with_person', person, since, late: false });
      replies.set(turnId, [...(replies.get(turnId) ?? []), message]);
      tell(conversationId);
    },
    /** Whether a visitor waits for what people do. */
    isHeard: (conversationId: string) => (listeners.get(conversationId)?.size ?? 0) > 0,
    hear(conversationId: string, request: IncomingMessage, response: ServerResponse): void {
      const streams = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, streams.add(response));
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': keep-alive\n\n');
      request.on('close', () => streams.delete(response));
    },
    answer({ method, path, query, body }: Call): Answer | undefined {
      const [kind, id = '', part] = path.split('/');
      const none = { status: 200, body: {} };
      if (kind === 'messages' && part === 'feedback') return none;
      if (kind === 'conversations' && (part === 'rating' || part === 'transcript')) return none;
      if (kind === 'attachments') {
        if (method !== 'POST') return none;
        const name = query.get('name') ?? '';
        return { status: 201, body: { id: `att_${++files}`, name, kind: 'text', byteSize: 7 } };
      }
      if (kind === 'data') {
        given = method === 'POST';
        return none;
      }
      if (kind === 'action-requests' && part === 'answer') return answerRequest(id, body['answer']);
      return undefined;
    },
  };
}
