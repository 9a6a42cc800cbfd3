import {
  askBody,
  chatConversationListSchema,
  chatHistorySchema,
  citedPassageSchema,
  leaveMessageBody,
  leftMessageSchema,
  sessionSchema,
  startSessionBody,
} from '@parley/contract/chat';
import { flowOpeningListSchema } from '@parley/contract/flows';
import { conversationEventSchema } from '@parley/contract/handoff';
import { formatId, idInput, type TurnId } from '@parley/contract/ids';
import { streamEventSchema } from '@parley/contract/stream-events';
import type { VisitorCaller } from '@parley/platform/http/caller';
import { defineRoute } from '@parley/platform/http/define-route';
import { type EventStreamOptions, eventStream } from '@parley/platform/http/event-stream';
import type { OwnOrigins } from '@parley/platform/http/require-same-origin';
import { z } from 'zod';
import { failure } from './answer-turn.ts';
import { type AskDeps, askQuestion } from './ask-question.ts';
import { toChatMessage } from './conversation.ts';
import { readOpenings } from './flows/read-openings.ts';
import { type FollowDeps, followKnownTurn, followTurn } from './follow-turn.ts';
import { followConversation } from './handoff/follow-conversation.ts';
import { toHandoffResponse } from './handoff/handoff.ts';
import { stopWaiting } from './handoff/stop-waiting.ts';
import { leaveMessage, toLeftMessageResponse } from './leave-message.ts';
import { listOwnConversations } from './list-own-conversations.ts';
import { loadHistory } from './load-history.ts';
import { openCitation } from './open-citation.ts';
import { ownConversation } from './own-conversation.ts';
import { pageOf } from './replies/page-of.ts';
import { type SessionDeps, startSession } from './start-session.ts';
import { stopTurn } from './stop-turn.ts';
import { type VisitorDeps, visitorRoutes } from './visitor.routes.ts';

export interface ChatDeps extends AskDeps, FollowDeps, SessionDeps, VisitorDeps {
  ownOrigins: OwnOrigins;
}

const tag = 'Chat';
const turnParams = z.strictObject({ turnId: idInput('turn') });

/** Endpoints of the widget: what a visitor's session may do. */
export function chatRoutes(deps: ChatDeps) {
  return [
    ...visitorRoutes(deps),
    defineRoute({
      method: 'post',
      path: '/v1/chat/sessions',
      access: 'public',
      limit: 'session',
      crossOrigin: true,
      tag,
      summary: 'Start a visitor session',
      description: "Exchanges a bot's public id for a session token that is bound to the page's origin.",
      body: startSessionBody,
      success: { status: 201, body: sessionSchema },
      errors: ['not_found', 'tenant_suspended', 'bot_not_published', 'origin_not_allowed', 'identity_not_proven', 'challenge_required'],
      handle: async ({ body, request, reply }) => {
        return startSession(deps, {
          botId: body.botId,
          visitorToken: body.visitorToken,
          identity: body.identity,
          challenge: body.challenge,
          ip: request.ip,
          // The bot's list names this page, which reads from now on also why it is refused.
          onAllowed: () => reply.allowOrigin(),
          origin: request.origin,
          ownOrigins: await deps.ownOrigins(request),
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/bots/{botId}/openings',
      access: 'public',
      crossOrigin: true,
      tag,
      summary: 'Read the flows a bot starts by itself',
      description: 'What a widget must know before a visitor opens it: when to begin, and with which words.',
      params: z.strictObject({ botId: idInput('bot') }),
      success: { status: 200, body: flowOpeningListSchema },
      errors: ['not_found', 'tenant_suspended', 'bot_not_published', 'origin_not_allowed'],
      handle: async ({ params: { botId }, request, reply }) => {
        const items = await readOpenings(deps, { botId, origin: request.origin, ownOrigins: await deps.ownOrigins(request) });
        reply.allowOrigin();
        return { items };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/turns',
      access: 'visitor',
      limit: 'turn',
      tag,
      summary: 'Ask a question',
      description: 'Streams the answer. The same `clientId` is never answered twice: asking again follows the same turn.',
      body: askBody,
      success: { status: 200, eventStream: streamEventSchema },
      errors: ['not_found', 'bot_not_published', 'turn_in_progress', 'question_limit_reached', 'visitor_paused', 'visitor_data_required'],
      handle: async ({ caller, body, request }) => {
        const { botId, botVersionId, contactId, purpose } = caller;
        const page = body.conversationId === undefined ? pageOf(caller, await deps.ownOrigins(request)) : undefined;
        const turnId = await askQuestion(caller.scope, deps, { ...body, botId, botVersionId, contactId, purpose, page });
        const { signal, options } = streamOf(deps, caller, turnId);
        return eventStream(followKnownTurn(caller.scope, deps, { turnId, afterId: 0, signal }), options);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/turns/{turnId}/events',
      access: 'visitor',
      tag,
      summary: 'Follow a turn',
      description: 'Resumes after `Last-Event-ID`. `turn.started` begins the turn anew when the live events are gone.',
      params: turnParams,
      success: { status: 200, eventStream: streamEventSchema },
      errors: [],
      handle: async ({ caller, params: { turnId }, request }) => {
        const afterId = /^\d{1,9}$/.test(request.lastEventId ?? '') ? Number(request.lastEventId) : 0;
        const { signal, options } = streamOf(deps, caller, turnId);
        return eventStream(await followTurn(caller.scope, deps, { turnId, contactId: caller.contactId, afterId, signal }), options);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/turns/{turnId}/stop',
      access: 'visitor',
      tag,
      summary: 'Stop a turn',
      description: 'What was said so far is kept.',
      params: turnParams,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { turnId } }) => stopTurn(caller.scope, deps, { turnId, contactId: caller.contactId }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/conversations',
      access: 'visitor',
      tag,
      summary: "List the visitor's own conversations",
      description: 'Those with this bot, the one begun last first; the last 30.',
      success: { status: 200, body: chatConversationListSchema },
      errors: [],
      handle: async ({ caller: { scope, ...visitor } }) => ({ items: await listOwnConversations(scope, visitor) }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/conversations/{conversationId}',
      access: 'visitor',
      tag,
      summary: 'Read a conversation again',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 200, body: chatHistorySchema },
      errors: [],
      handle: async ({ caller, params: { conversationId } }) => {
        const history = await loadHistory(caller.scope, { conversationId, contactId: caller.contactId });
        return {
          conversationId: formatId('conversation', conversationId),
          messages: history.messages.map(toChatMessage),
          runningTurnId: history.runningTurnId && formatId('turn', history.runningTurnId),
          prompt: history.prompt,
          handoff: history.handoff && toHandoffResponse(history.handoff),
        };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/conversations/{conversationId}/events',
      access: 'visitor',
      tag,
      summary: 'Hear of a person in a conversation',
      description: 'While a person was asked for or has it. Each event says that it changed: read it again then. Ends once the bot has it.',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 200, eventStream: conversationEventSchema },
      errors: [],
      handle: async ({ caller: { scope, contactId }, params: { conversationId } }) => {
        await scope.transaction((db) => ownConversation(db, { conversationId, contactId }));
        const gone = new AbortController();
        const events = followConversation(scope, deps, { conversationId, contactId, signal: gone.signal });
        return eventStream(events, { onDisconnect: () => gone.abort() });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/conversations/{conversationId}/stop-waiting',
      access: 'visitor',
      tag,
      summary: 'Go on with the bot',
      description: 'Instead of waiting for a person. Where one has come meanwhile it stays with them.',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 204 },
      errors: [],
      handle: ({ caller: { scope, contactId }, params: { conversationId } }) => stopWaiting(scope, deps, { conversationId, contactId }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/messages/{messageId}/citations/{number}',
      access: 'visitor',
      tag,
      summary: 'Open a citation',
      params: z.strictObject({ messageId: idInput('message'), number: z.coerce.number().int().min(1).max(999) }),
      success: { status: 200, body: citedPassageSchema },
      errors: [],
      handle: ({ caller, params }) => openCitation(caller.scope, { ...params, contactId: caller.contactId }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/left-messages',
      access: 'visitor',
      limit: 'session',
      tag,
      summary: 'Leave a message for a person',
      description: 'It is mailed to the members who may answer; an answer to that mail goes to the address given here.',
      body: leaveMessageBody,
      success: { status: 201, body: leftMessageSchema },
      errors: ['not_found'],
      handle: async ({ caller: { scope, contactId, botId, purpose }, body }) =>
        toLeftMessageResponse(await leaveMessage(scope, deps, { ...body, contactId, botId, purpose })),
    }),
  ];
}

/** A visitor who may not go on, because the tenant was suspended, is told so, and what is being said to them costs no more. */
function streamOf(deps: ChatDeps, caller: VisitorCaller, turnId: TurnId): { signal: AbortSignal; options: EventStreamOptions } {
  const gone = new AbortController();
  return {
    signal: gone.signal,
    options: {
      onDisconnect: () => gone.abort(),
      refusal({ code }) {
        void stopTurn(caller.scope, deps, { turnId, contactId: caller.contactId }).catch(() => {});
        return { ...failure(code), offers: [] };
      },
    },
  };
}
