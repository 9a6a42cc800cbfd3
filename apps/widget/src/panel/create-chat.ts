import type { ActionRequest } from '@parley/contract/actions';
import type { AttachmentResponse } from '@parley/contract/attachments';
import type { AskBody, ChatHistory, CitedPassage } from '@parley/contract/chat';
import type { FlowMove, FlowOpening } from '@parley/contract/flows';
import type { SignedIdentity } from '@parley/contract/identity-secrets';
import type { ChatApi } from '../transport/chat-api.ts';
import { ChatError, failedWith, isChatError } from '../transport/chat-error.ts';
import type { TurnRequest } from '../transport/follow-turn.ts';
import type { VisitorStore } from '../transport/link.ts';
import type { Conversation, ConversationAction, Failure } from './conversation.ts';
import { emptyConversation, isRunning, promptOf } from './conversation.ts';
import { reduceConversation } from './reduce-conversation.ts';

/** A visitor's chat: what it holds now, and everything that can be done with it. No method throws unless it says so. */
export interface Chat {
  current(): Conversation;
  /** Calls back after every change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
  /** Begins the session and brings back the conversation of the last visit. Does nothing when that is done already. */
  open(): Promise<void>;
  /** Asks, or answers what a flow asked, unless an answer is still coming. */
  ask(question: string, move?: FlowMove, attachments?: AttachmentResponse[]): Promise<void>;
  /** Asks for a person, in these words, unless an answer is still coming. */
  callPerson(words: string): Promise<void>;
  /** Goes on with the bot instead of waiting for a person; whoever has come meanwhile stays. */
  stopWaiting(): Promise<void>;
  /** Begins a flow of the bot, unless something else is going on, or a person was asked to come. */
  begin(opening: FlowOpening): void;
  stop(): Promise<void>;
  /** Does again what went wrong: reads on where the stream was lost, sends the same question, or asks it anew. */
  retry(key: string): Promise<void>;
  /** Leaves this conversation, at once; an answer that is still coming is stopped. */
  newConversation(): Promise<void>;
  /** Goes on with an earlier conversation; an answer that is still coming is left to come there. Throws ChatError. */
  resume(conversationId: string): Promise<void>;
  /** Goes on as the user the site vouches for, with nothing of whoever was here before; without one, as a new visitor; as who they were where it proves nothing. */
  identify(identity: SignedIdentity | undefined): Promise<void>;
  /** Throws ChatError. */
  passage(messageId: string, citationNumber: number): Promise<CitedPassage>;
  /** Throws ChatError. */
  leaveMessage(message: { name?: string; email: string; text: string }): Promise<void>;
  /** Any other request of the visitor. Throws ChatError. */
  send(path: string, init: RequestInit): Promise<Response>;
  /** Notes that what the bot asked of the visitor was given or taken back, and asks again what waited for it. */
  noteData(given: boolean): void;
  /** Opens a form below a turn. Throws ChatError. */
  startAction(key: string, action: string): Promise<void>;
  /** Sends a form, or allows or refuses what a turn asks for. Throws ChatError. */
  answerAction(key: string, request: ActionRequest, answer: 'yes' | 'no', values?: Record<string, string>): Promise<void>;
}

export interface ChatDeps {
  api: ChatApi;
  store: VisitorStore;
  newClientId: () => string;
  /** What the page says of itself now. */
  context?: () => AskBody['context'];
  /** The visitor's language. */
  language?: AskBody['language'];
}

/** Says why a call failed in the terms the panel shows. */
export function failureOf(error: unknown): Failure {
  if (isChatError(error)) {
    const { code, retryable } = error;
    // What waits for details of the visitor was never taken.
    return { code, retryable, sameQuestion: retryable || code === 'visitor_data_required' };
  }
  return { code: 'internal', retryable: true, sameQuestion: true };
}

export function createChat({ api, store, newClientId, context, language }: ChatDeps): Chat {
  let conversation = emptyConversation;
  let running: { key: string; abort: AbortController; stopWanted: boolean } | undefined;
  const listeners = new Set<() => void>();
  /** Counts the openings: what comes of one that another visitor has overtaken is not shown. */
  let opened = 0;
  let isVouchedFor = false;
  let hearing: AbortController | undefined;

  function dispatch(action: ConversationAction): void {
    conversation = reduceConversation(conversation, action);
    for (const listener of listeners) listener();
    if (conversation.handoff && !hearing) void hearPeople();
  }

  /** Reads the conversation again whenever a person did something in it. */
  async function hearPeople(): Promise<void> {
    const { conversationId } = conversation;
    if (!conversationId) return;
    const own = new AbortController();
    hearing = own;
    // What comes while a question is on its way is read once that is over.
    for await (const _changed of api.hear(conversationId, own.signal)) if (!running) await readRecord();
    if (hearing === own) hearing = undefined;
  }

  function rememberConversation(conversationId: string | undefined): void {
    const { conversationId: _last, ...visitor } = store.read();
    store.write({ ...visitor, ...(conversationId && { conversationId }) });
  }

  async function readHistory(): Promise<ChatHistory | null> {
    const { conversationId } = store.read();
    if (!conversationId) return null;
    try {
      return await api.history(conversationId);
    } catch (error) {
      if (!failedWith(error, 'not_found', 'invalid_request')) throw error;
      rememberConversation(undefined);
      return null;
    }
  }

  /** A stream taken up again may have skipped or repeated words; what the server keeps is the truth. */
  async function readRecord(): Promise<void> {
    try {
      const history = await readHistory();
      if (history) dispatch({ type: 'recordRead', history });
    } catch {
      // What is on screen is complete enough.
    }
  }

  async function run(key: string, request: TurnRequest): Promise<void> {
    const turn = { key, abort: new AbortController(), stopWanted: false };
    running = turn;
    let broken = false;
    try {
      for await (const signal of api.follow(request, turn.abort.signal)) {
        if (running !== turn) return;
        if (signal.kind === 'event') {
          dispatch({ type: 'happened', key, event: signal.event });
          if (signal.event.type !== 'turn.started') continue;
          rememberConversation(signal.event.conversationId);
          if (turn.stopWanted) await stop();
        } else {
          broken = true;
          dispatch({ type: 'connectionChanged', key, reconnecting: signal.kind === 'reconnecting' });
        }
      }
      if (broken || conversation.handoff) await readRecord();
    } catch (error) {
      if (running !== turn) return;
      if ('question' in request && request.question.conversationId !== undefined && failedWith(error, 'not_found')) {
        const { conversationId: _gone, ...question } = request.question;
        rememberConversation(undefined);
        return run(key, { question });
      }
      dispatch({ type: 'turnFailed', key, failure: failureOf(error) });
    } finally {
      if (running === turn) running = undefined;
    }
  }

  /** Lets go of the running turn without waiting for the server. */
  function abandon(): void {
    const turn = running;
    running = undefined;
    turn?.abort.abort();
    hearing?.abort();
    hearing = undefined;
  }

  function send(clientId: string, text: string, flow: AskBody['flow'], attachments: AttachmentResponse[], person: boolean): Promise<void> {
    dispatch({ type: 'asked', key: clientId, question: text, flow, attachments, person });
    const { conversationId } = conversation;
    const said = context?.();
    const files = attachments.length > 0 && { attachments: attachments.map(({ id }) => id) as NonNullable<AskBody['attachments']> };
    return run(clientId, {
      question: {
        clientId,
        text,
        ...files,
        ...(said && { context: said }),
        ...(flow && { flow }),
        ...(person && { person }),
        ...(language && { language }),
        ...(conversationId !== null && { conversationId }),
      },
    });
  }

  function vouch(identity: SignedIdentity | undefined): void {
    isVouchedFor = identity !== undefined;
    api.identify(identity);
  }

  async function open(): Promise<void> {
    if (conversation.phase === 'loading' || conversation.phase === 'ready') return;
    dispatch({ type: 'opening' });
    const began = ++opened;
    try {
      const { bot, identified } = await api.start();
      const history = await readHistory();
      if (began !== opened) return;
      dispatch({ type: 'opened', bot, identified, history });
      if (history?.runningTurnId) await run(history.runningTurnId, { turnId: history.runningTurnId });
    } catch (error) {
      if (began !== opened) return;
      dispatch({ type: 'openFailed', failure: failureOf(error) });
      // What proves nothing leaves the visitor who they were.
      if (isVouchedFor && failedWith(error, 'identity_not_proven')) {
        vouch(undefined);
        await open();
      }
    }
  }

  async function stop(): Promise<void> {
    const turn = running;
    const shown = conversation.turns.find(({ key }) => key === turn?.key);
    if (!turn || !shown || !isRunning(shown)) return;
    turn.stopWanted = true;
    dispatch({ type: 'stopping', key: turn.key });
    if (shown.turnId === null && !shown.reconnecting) return;
    try {
      if (shown.turnId === null) throw new ChatError('unreachable', true);
      await api.stop(shown.turnId);
    } catch {
      if (running !== turn) return;
      abandon();
      dispatch({ type: 'happened', key: turn.key, event: { type: 'turn.interrupted', messageId: null, reason: 'stopped' } });
    }
  }

  async function retry(key: string): Promise<void> {
    const turn = conversation.turns.find((candidate) => candidate.key === key);
    if (running || !turn) return;
    if (!turn.failure?.sameQuestion) await send(newClientId(), turn.question, turn.flow, turn.attachments, turn.person);
    else if (turn.turnId === null) await send(turn.key, turn.question, turn.flow, turn.attachments, turn.person);
    else {
      dispatch({ type: 'connectionChanged', key, reconnecting: true });
      await run(key, { turnId: turn.turnId });
    }
  }

  return {
    current: () => conversation,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    async ask(question, move, attachments = []) {
      const text = question.trim();
      if (running || conversation.phase !== 'ready' || text === '') return;
      const start = conversation.opening?.name;
      await send(newClientId(), text, move || start ? { ...(start && { start }), ...(move && { move }) } : undefined, attachments, false);
    },
    async callPerson(words) {
      if (!running && conversation.phase === 'ready') await send(newClientId(), words, undefined, [], true);
    },
    async stopWaiting() {
      const { conversationId } = conversation;
      if (conversationId !== null) await api.stopWaiting(conversationId).catch(() => undefined);
      await readRecord();
    },
    begin(opening) {
      const { phase, handoff } = conversation;
      if (phase === 'ready' && !running && !handoff && !promptOf(conversation)) dispatch({ type: 'flowBegun', opening });
    },
    stop,
    retry,
    send: (path, init) => api.send(path, init),
    noteData(given) {
      dispatch({ type: 'dataGiven', given });
      const waiting = conversation.turns.at(-1);
      if (given && waiting?.failure?.code === 'visitor_data_required') void retry(waiting.key);
    },
    async newConversation() {
      const turnId = conversation.turns.find(isRunning)?.turnId;
      abandon();
      rememberConversation(undefined);
      dispatch({ type: 'cleared' });
      if (turnId) await api.stop(turnId).catch(() => undefined);
    },
    async resume(conversationId) {
      const began = opened;
      const history = await api.history(conversationId);
      if (began !== opened) return;
      abandon();
      rememberConversation(conversationId);
      dispatch({ type: 'resumed', history });
      if (history.runningTurnId) void run(history.runningTurnId, { turnId: history.runningTurnId });
    },
    async identify(identity) {
      const wasOpen = conversation.phase !== 'closed';
      abandon();
      opened++;
      // The conversation of a user is read again after a reload; what is not theirs the server does not give.
      if (!identity) store.write({});
      vouch(identity);
      dispatch({ type: 'left' });
      if (wasOpen) await open();
    },
    async startAction(key, action) {
      dispatch({ type: 'requestChanged', key, request: await api.startAction(action, conversation.conversationId, language) });
    },
    async answerAction(key, { id, token }, answer, values = {}) {
      dispatch({ type: 'requestChanged', key, request: await api.answerAction(id, { token: token ?? '', answer, values }) });
    },
    passage: (messageId, citationNumber) => api.passage(messageId, citationNumber),
    leaveMessage: (message) =>
      api.leaveMessage({ ...message, ...(conversation.conversationId !== null && { conversationId: conversation.conversationId }) }),
  };
}
