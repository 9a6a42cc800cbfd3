import { leftMessageSchema } from '@parley/contract/chat';
import { conversationDetailSchema, conversationsQuery, listedConversationSchema, traceSchema } from '@parley/contract/conversations';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { toConversationResponse, toReadMessage } from './conversation.ts';
import { toContactResponse } from './known-contacts/list-contacts.ts';
import { toLeftMessageResponse } from './leave-message.ts';
import { listConversations, listLeftMessages, readConversation, readTrace } from './read-conversations.ts';

const tag = 'Conversations';

/** Endpoints that show a tenant its conversations, their traces and the messages left for it. */
export function conversationRoutes() {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/conversations',
      access: 'conversations.read',
      tag,
      summary: 'List conversations',
      description: 'Those with visitors, unless you ask for those in which a bot was tried.',
      query: conversationsQuery,
      success: { status: 200, body: pageOf(listedConversationSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listConversations(caller.scope, query);
        return { ...page, items: page.items.map((item) => ({ ...toConversationResponse(item), firstQuestion: item.firstQuestion })) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/conversations/{conversationId}',
      access: 'conversations.read',
      tag,
      summary: 'Read a conversation',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 200, body: conversationDetailSchema },
      errors: [],
      handle: async ({ caller, params: { conversationId } }) => {
        const { conversation, messages, spend, unanswered, contact, leftMessages, ...told } = await readConversation(
          caller.scope,
          conversationId,
        );
        const seesContacts = caller.permissions.has('contacts.read');
        return {
          ...toConversationResponse(conversation),
          ...told,
          contact: contact !== undefined && seesContacts ? toContactResponse(contact) : null,
          leftMessages: seesContacts ? leftMessages.map(toLeftMessageResponse) : [],
          messages: messages.map((message) =>
            toReadMessage(message, {
              spend: message.author === 'bot' ? spend.get(message.turnId) : undefined,
              unanswered: message.author === 'contact' ? unanswered.get(message.turnId) : undefined,
            }),
          ),
        };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/turns/{turnId}/trace',
      access: 'conversations.read',
      tag,
      summary: 'Read the trace of a turn',
      params: z.strictObject({ turnId: idInput('turn') }),
      success: { status: 200, body: traceSchema },
      errors: [],
      handle: ({ caller, params: { turnId } }) => readTrace(caller.scope, turnId),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/left-messages',
      access: 'contacts.read',
      tag,
      summary: 'List messages left by visitors',
      query: pageQuery,
      success: { status: 200, body: pageOf(leftMessageSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listLeftMessages(caller.scope, query);
        return { ...page, items: page.items.map(toLeftMessageResponse) };
      },
    }),
  ];
}
