import { attachmentSchema, uploadAttachmentQuery } from '@parley/contract/attachments';
import { idInput } from '@parley/contract/ids';
import { giveDataBody, giveFeedbackBody, mailTranscriptBody, rateConversationBody } from '@parley/contract/visitor-data';
import type { FileStore } from '@parley/platform/files/file-store';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { toAttachmentResponse } from './attachments/attachment.ts';
import { discardAttachment } from './attachments/discard-attachment.ts';
import { openAttachment } from './attachments/open-attachment.ts';
import { receiveAttachment } from './attachments/receive-attachment.ts';
import { giveFeedback } from './feedback/give-feedback.ts';
import { rateConversation } from './feedback/rate-conversation.ts';
import { mailTranscript } from './transcripts/mail-transcript.ts';
import { giveData } from './visitor-data/give-data.ts';
import { withdrawConsent } from './visitor-data/withdraw-consent.ts';

export interface VisitorDeps {
  files: FileStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

const tag = 'Chat';
const messageParams = z.strictObject({ messageId: idInput('message') });
const conversationParams = z.strictObject({ conversationId: idInput('conversation') });
const attachmentParams = z.strictObject({ attachmentId: idInput('attachment') });
const attachmentTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain; charset=utf-8'];
/** What any bot may take at most; each says how much of it. */
const maxAttachmentBytes = 10 * 1024 * 1024;

/** Endpoints for what a visitor may do in a chat beside asking. */
export function visitorRoutes(deps: VisitorDeps) {
  return [
    defineRoute({
      method: 'put',
      path: '/v1/chat/messages/{messageId}/feedback',
      access: 'visitor',
      tag,
      summary: 'Say what you think of an answer',
      description: 'Replaces what was said of it before.',
      params: messageParams,
      body: giveFeedbackBody,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { messageId }, body }) =>
        giveFeedback(caller.scope, { messageId, contactId: caller.contactId, feedback: body }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/chat/messages/{messageId}/feedback',
      access: 'visitor',
      tag,
      summary: 'Take back what you think of an answer',
      params: messageParams,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { messageId } }) => giveFeedback(caller.scope, { messageId, contactId: caller.contactId, feedback: null }),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/chat/conversations/{conversationId}/rating',
      access: 'visitor',
      tag,
      summary: 'Rate a conversation',
      params: conversationParams,
      body: rateConversationBody,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { conversationId }, body }) =>
        rateConversation(caller.scope, { conversationId, contactId: caller.contactId, ...body }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/conversations/{conversationId}/transcript',
      access: 'visitor',
      limit: 'session',
      tag,
      summary: 'Have a conversation mailed',
      description: 'To the address that is given, or the one the visitor gave before; three times for a conversation.',
      params: conversationParams,
      body: mailTranscriptBody,
      success: { status: 204 },
      errors: ['limit_reached', 'bot_not_published'],
      handle: ({ caller, params: { conversationId }, body: { email, language } }) =>
        mailTranscript(caller.scope, { ...caller, conversationId, email, language }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/data',
      access: 'visitor',
      tag,
      summary: 'Tell of yourself what a bot asks',
      description: 'Keeps a receipt of what was shown. `textVersion` is that of the words the visitor read.',
      body: giveDataBody,
      success: { status: 201, body: z.object({ receiptId: z.string() }) },
      errors: ['not_found', 'consent_outdated', 'bot_not_published'],
      handle: async ({ caller, body }) => ({ receiptId: await giveData(caller.scope, deps, { ...caller, ...body }) }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/chat/data',
      access: 'visitor',
      tag,
      summary: 'Withdraw what you agreed to',
      description: 'What was told by it is erased; the receipt stays, and says when it was withdrawn.',
      success: { status: 204 },
      errors: [],
      handle: ({ caller }) => withdrawConsent(caller.scope, caller),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/chat/attachments',
      access: 'visitor',
      limit: 'session',
      tag,
      summary: 'Upload a file for a question',
      description: 'The body is the file. Its content says what it is. Send its id with the question.',
      query: uploadAttachmentQuery,
      bytes: { maxBytes: maxAttachmentBytes },
      success: { status: 201, body: attachmentSchema },
      errors: [
        'document_empty',
        'document_type_unsupported',
        'document_encrypted',
        'document_unreadable',
        'document_limit',
        'image_too_large',
        'limit_reached',
        'storage_full',
        'bot_not_published',
      ],
      handle: async ({ caller, query: { name }, body: { bytes } }) =>
        toAttachmentResponse(await receiveAttachment(caller.scope, deps, { ...caller, name, bytes })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/chat/attachments/{attachmentId}',
      access: 'visitor',
      tag,
      summary: 'Open a file you attached',
      params: attachmentParams,
      success: { status: 200, contentType: attachmentTypes },
      errors: [],
      handle: ({ caller, params: { attachmentId } }) =>
        openAttachment(caller.scope, deps, { id: attachmentId, contactId: caller.contactId }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/chat/attachments/{attachmentId}',
      access: 'visitor',
      tag,
      summary: 'Discard a file that was not sent',
      params: attachmentParams,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { attachmentId } }) => discardAttachment(caller.scope, { id: attachmentId, contactId: caller.contactId }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/attachments/{attachmentId}',
      access: 'conversations.read',
      tag: 'Conversations',
      summary: 'Open a file a visitor attached',
      params: attachmentParams,
      success: { status: 200, contentType: attachmentTypes },
      errors: [],
      handle: ({ caller, params: { attachmentId } }) => openAttachment(caller.scope, deps, { id: attachmentId }),
    }),
  ];
}
