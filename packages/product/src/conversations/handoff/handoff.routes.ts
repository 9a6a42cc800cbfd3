import { replyBody } from '@parley/contract/handoff';
import { formatId, idInput } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { type HandoffDeps, handBack, replyToVisitor, takeOver } from './change-hands.ts';

const tag = 'Conversations';
const params = z.strictObject({ conversationId: idInput('conversation') });
type Input = { caller: Pick<TenantCaller, 'actor'>; request: Parameters<typeof auditTrail>[1] };

/** Endpoints for members who take part in conversations in a bot's place. */
export function handoffRoutes(deps: HandoffDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/conversations/{conversationId}/take-over',
      access: 'conversations.reply',
      tag,
      summary: 'Take a conversation over',
      description: 'The bot says nothing in it until you give it back. Takes it from whoever had it.',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, request, params: { conversationId } }) =>
        takeOver(caller.scope, deps, { conversationId, ...personOf({ caller, request }) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/conversations/{conversationId}/replies',
      access: 'conversations.reply',
      tag,
      summary: 'Reply to a visitor',
      description:
        'Takes the conversation over where nobody has it. The visitor sees it at once, with your name; with the name of the tenant where an API key replies.',
      params,
      body: replyBody,
      success: { status: 201, body: z.object({ messageId: z.string() }) },
      errors: ['handoff_taken'],
      handle: async ({ caller, request, params: { conversationId }, body: { text } }) => ({
        messageId: formatId(
          'message',
          await replyToVisitor(caller.scope, deps, { conversationId, text, ...personOf({ caller, request }) }),
        ),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/conversations/{conversationId}/hand-back',
      access: 'conversations.reply',
      tag,
      summary: 'Give a conversation back to its bot',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, request, params: { conversationId } }) =>
        handBack(caller.scope, deps, { conversationId, ...personOf({ caller, request }) }),
    }),
  ];
}

/** Who acts, as the visitor is told of them: a member by name, anybody else in the name of the tenant. */
function personOf({ caller, request }: Input) {
  const { actor } = caller;
  const actorId = actor.kind === 'member' ? actor.memberId : actor.kind === 'api_key' ? actor.apiKeyId : actor.personId;
  return { actorId, name: actor.kind === 'member' ? actor.label : undefined, trail: auditTrail(caller, request) };
}
