import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatConversation, ChatHistory, ChatMessage, CitedPassage } from '@parley/contract/chat';
import type { OfferedOptions } from '@parley/contract/chat-options';
import type { ErrorCode } from '@parley/contract/errors';
import type { Citation, StreamEvent } from '@parley/contract/stream-events';
import { themeCss } from '@parley/contract/theme';
import { type WidgetAppearance, widgetSchema } from '@parley/contract/widget';
import { launcherText } from '../src/locales/en.ts';
import { plainOptions } from './plain-options.ts';
import { scriptedDesk } from './scripted-desk.ts';

/** How a widget looks that nothing was set for. */
export const plainAppearance: WidgetAppearance = {
  css: themeCss(widgetSchema.parse({})),
  position: 'end',
  layout: 'bubble',
  iconPath: 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.8A8.5 8.5 0 1 1 21 11.5Z',
  launcherText: '',
  title: '',
  showAvatar: true,
  openAfterSeconds: null,
  actsAlone: false,
  sound: false,
  words: launcherText,
  texts: {},
};

export interface TurnIds {
  turnId: string;
  conversationId: string;
  questionMessageId: string;
  messageId: string;
}

/** What a turn does next: says something, breaks every open stream, or waits. */
export type Step = StreamEvent | 'cut' | Promise<unknown>;

export interface Script {
  /** What answers a question, taken step by step; `turn.started` is sent before it. */
  answer: (question: string, ids: TurnIds) => Iterable<Step>;
  passage?: (citation: Citation) => CitedPassage;
  /** Answers anything that is not the chat's API. */
  other?: (request: IncomingMessage, response: ServerResponse) => void;
  botName?: string;
  avatar?: string;
  greeting?: string;
  suggestedQuestions?: string[];
  /** What visitors may do beside asking. */
  options?: OfferedOptions;
  /** How the widget of a bot looks in a language; without it, as it does before the server has said so. */
  appearance?: (botId: string, language: string) => WidgetAppearance;
  /** What visitors talked about before; whoever has such a list is one the site vouches for. */
  earlier?: ChatConversation[];
}

/** Says some words of an answer. */
export function say(text: string): StreamEvent {
  return { type: 'answer.delta', text };
}

/** Ends an answer well. */
export function complete({ messageId }: TurnIds): StreamEvent {
  return { type: 'turn.completed', messageId, outcome: 'answered', grounded: true, offers: [] };
}

interface ScriptedTurn extends TurnIds {
  clientId: string;
  question: string;
  events: StreamEvent[];
  streams: Set<ServerResponse>;
}

const statuses: Partial<Record<ErrorCode, number>> = {
  session_expired: 401,
  unauthenticated: 401,
  not_found: 404,
  unavailable: 503,
  turn_in_progress: 409,
};

function isEnd(event: StreamEvent | undefined): boolean {
  return event?.type === 'turn.completed' || event?.type === 'turn.interrupted' || event?.type === 'turn.failed';
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  return body !== '' && /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(body) : {};
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(JSON.stringify(body));
}

/**
 * A server that speaks the chat's wire exactly and says what a script says. It keeps its turns when it is closed and started
 * again on the same port, as the real one does.
 */
export async function startScriptedServer(script: Script, port = 0) {
  const turns: ScriptedTurn[] = [];
  const requests: { method: string; path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }[] = [];
  const refusals: ErrorCode[] = [];
  const leftMessages: Record<string, unknown>[] = [];
  let validTokens = new Set<string>();
  let sessions = 0;
  let numbering = 0;
  const desk = scriptedDesk(script.options ?? plainOptions);

  function refuse(response: ServerResponse, code: ErrorCode): void {
    sendJson(response, statuses[code] ?? 400, {
      type: 'about:blank',
      title: code,
      status: statuses[code] ?? 400,
      code,
      requestId: 'req_1',
    });
  }

  function write(response: ServerResponse, id: number, event: StreamEvent): void {
    response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    if (isEnd(event)) response.end();
  }

  function say(turn: ScriptedTurn, event: StreamEvent): void {
    if (isEnd(turn.events.at(-1))) return;
    turn.events.push(event);
    if (event.type === 'action.requested') desk.expect(event.request);
    for (const stream of turn.streams) write(stream, turn.events.length, event);
  }

  async function play(turn: ScriptedTurn): Promise<void> {
    for (const step of script.answer(turn.question, turn)) {
      if (step === 'cut') for (const stream of turn.streams) stream.destroy();
      else if (step instanceof Promise) await step;
      else say(turn, step);
    }
  }

  function attach(response: ServerResponse, turn: ScriptedTurn, afterId: number): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': keep-alive\n\n');
    turn.streams.add(response);
    response.on('close', () => turn.streams.delete(response));
    // Whoever knows more events than there are has known a process that is gone: the turn is told anew.
    const from = afterId > turn.events.length ? 0 : afterId;
    turn.events.slice(from).forEach((event, index) => {
      write(response, from + index + 1, event);
    });
  }

  function ask(body: Record<string, unknown>, response: ServerResponse): void {
    const clientId = String(body['clientId']);
    const known = turns.find((turn) => turn.clientId === clientId);
    if (known) {
      attach(response, known, 0);
      return;
    }
    const number = ++numbering;
    const conversationId = String(body['conversationId'] ?? `cnv_${number}`);
    const ids = { turnId: `trn_${number}`, conversationId, questionMessageId: `msg_q${number}`, messageId: `msg_a${number}` };
    const turn: ScriptedTurn = { ...ids, clientId, question: String(body['text']), events: [], streams: new Set() };
    turns.push(turn);
    attach(response, turn, 0);
    say(turn, { type: 'turn.started', turnId: ids.turnId, conversationId, questionMessageId: ids.questionMessageId });
    if (body['person'] === undefined) {
      void play(turn);
      return;
    }
    say(turn, { type: 'handoff.changed', handoff: desk.callPerson(conversationId) });
    say(turn, complete(ids));
  }

  function messagesOf(turn: ScriptedTurn): ChatMessage[] {
    const shared = { turnId: turn.turnId, createdAt: new Date(0).toISOString() };
    const none = { citations: [], unsupported: [], outcome: null, interruptReason: null, grounded: null, offers: [] };
    const question: ChatMessage = { ...shared, ...none, id: turn.questionMessageId, author: 'contact', text: turn.question };
    const end = turn.events.at(-1);
    if (end?.type !== 'turn.completed' && end?.type !== 'turn.interrupted') return [question];
    const asked = turn.events.flatMap((event) => (event.type === 'action.requested' ? [event.request.id] : []))[0];
    const text = turn.events.map((event) => (event.type === 'answer.delta' ? event.text : '')).join('');
    const citations = turn.events.flatMap((event) => (event.type === 'answer.citation' ? [event.citation] : []));
    const outcome =
      end.type === 'turn.completed'
        ? { outcome: end.outcome, grounded: end.grounded, offers: end.offers }
        : { interruptReason: end.reason };
    const actionRequest = asked === undefined ? null : (desk.requestOf(asked) ?? null);
    const answer: ChatMessage = { ...shared, ...none, id: turn.messageId, author: 'bot', text, citations, actionRequest, ...outcome };
    return [question, answer, ...desk.repliesOf(turn.turnId)];
  }

  function history(conversationId: string): ChatHistory | undefined {
    const mine = turns.filter((turn) => turn.conversationId === conversationId);
    if (mine.length === 0) return undefined;
    const running = mine.find((turn) => !isEnd(turn.events.at(-1)));
    const handoff = desk.handoffOf(conversationId);
    return { conversationId, messages: mine.flatMap(messagesOf), runningTurnId: running?.turnId ?? null, prompt: null, handoff };
  }

  function passageOf(messageId: string, number: number): CitedPassage | undefined {
    const events = turns.find((turn) => turn.messageId === messageId)?.events ?? [];
    const citations = events.flatMap((event) =>
      event.type === 'answer.citation' && event.citation.number === number ? [event.citation] : [],
    );
    return citations[0] && script.passage?.(citations[0]);
  }

  function startSession(identified: boolean, response: ServerResponse): void {
    const sessionToken = `session-${++sessions}`;
    validTokens.add(sessionToken);
    sendJson(response, 201, {
      sessionToken,
      expiresAt: new Date(0).toISOString(),
      visitorToken: 'visitor-1',
      identified: identified || script.earlier !== undefined,
      bot: {
        id: 'bot_1',
        name: script.botName ?? 'Test bot',
        avatar: script.avatar ?? null,
        logo: null,
        greeting: script.greeting ?? 'Hello.',
        suggestedQuestions: script.suggestedQuestions ?? [],
        options: desk.options(),
      },
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    // As the real one lets the pages of other origins ask and read.
    response.setHeader('access-control-allow-origin', '*');
    if (method === 'OPTIONS') {
      response.writeHead(204, { 'access-control-allow-headers': 'authorization, content-type, accept, last-event-id' }).end();
      return;
    }
    if (!path.startsWith('/v1/chat/')) return script.other ? script.other(request, response) : refuse(response, 'not_found');
    const body = await readJson(request);
    requests.push({ method, path, headers: request.headers, body });
    const refusal = refusals.shift();
    if (refusal) return refuse(response, refusal);
    if (path.startsWith('/v1/chat/appearances/'))
      return sendJson(response, 200, script.appearance?.(path.split('/').at(-1) ?? '', query.get('language') ?? 'en') ?? plainAppearance);
    if (path === '/v1/chat/sessions') return startSession(body['identity'] !== undefined, response);
    if (!validTokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) return refuse(response, 'session_expired');
    if (path === '/v1/chat/turns') return desk.isDataDue() ? refuse(response, 'visitor_data_required') : ask(body, response);
    if (path === '/v1/chat/left-messages') {
      leftMessages.push(body);
      return sendJson(response, 201, {});
    }
    if (path === '/v1/chat/conversations') return sendJson(response, 200, { items: script.earlier ?? [] });
    const answered = desk.answer({ method, path: path.replace('/v1/chat/', ''), query, body });
    if (answered) return sendJson(response, answered.status, answered.body);
    const [, kind, id = '', action, number] =
      /^\/v1\/chat\/(turns|conversations|messages)\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
    const turn = turns.find((candidate) => candidate.turnId === id);
    if (kind === 'turns' && turn && action === 'events') return attach(response, turn, Number(request.headers['last-event-id'] ?? 0));
    if (kind === 'turns' && turn && action === 'stop') {
      sendJson(response, 202, {});
      return say(turn, { type: 'turn.interrupted', messageId: turn.messageId, reason: 'stopped' });
    }
    if (kind === 'conversations' && action === 'events') return desk.hear(id, request, response);
    const found = kind === 'conversations' ? history(id) : kind === 'messages' ? passageOf(id, Number(number)) : undefined;
    if (found) sendJson(response, 200, found);
    else refuse(response, 'not_found');
  }

  const server = createServer((request, response) => void handle(request, response));

  async function listen(on: number): Promise<void> {
    await new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  }
  await listen(port);
  const address = server.address() as AddressInfo;

  return {
    base: `http://127.0.0.1:${address.port}/`,
    /** Every request to the chat's API, oldest first. */
    requests,
    leftMessages,
    turns,
    /** What is done beside asking, and who answers in the bot's place. */
    desk,
    /** The next requests are refused with these codes, one each. */
    refuseNext: (...codes: ErrorCode[]) => refusals.push(...codes),
    expireSessions: () => {
      validTokens = new Set();
    },
    /** Breaks all connections and takes no new ones until `restart`. */
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    restart: () => listen(address.port),
  };
}

export type ScriptedServer = Awaited<ReturnType<typeof startScriptedServer>>;
