import { formatId, idInput } from '@parley/contract/ids';
import {
  chunkSchema,
  curatedAnswerBody,
  type DocumentResponse,
  documentSchema,
  listDocumentsQuery,
  putDocumentBody,
  putDocumentResponse,
} from '@parley/contract/knowledge';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { z } from 'zod';
import { headingsBelow } from './chunks/headings-below.ts';
import type { Document } from './sources/documents.store.ts';
import { getPushedDocument, listChunks, listDocuments } from './sources/list-contents.ts';
import { putCuratedAnswer } from './sources/put-curated-answer.ts';
import { removeDocument } from './sources/remove-document.ts';
import { type ReplaceDocumentDeps, replaceDocument } from './sources/replace-document.ts';
import { toFailureResponse } from './sources/source.ts';

const tag = 'Knowledge';
const ofSource = z.strictObject({ sourceId: idInput('source') });
const pushed = z.strictObject({ sourceId: idInput('source'), externalId: z.string().min(1).max(1000) });
const answer = z.strictObject({ sourceId: idInput('source'), documentId: idInput('document') });
const contentTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;
const maxDocumentBytes = 10 * 1024 * 1024;

/** Endpoints for what a source holds: documents and chunks, what another system pushes, and curated answers. */
export function documentRoutes(deps: ReplaceDocumentDeps): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}/documents',
      access: 'knowledge.read',
      tag,
      summary: 'List the documents of a source',
      params: ofSource,
      query: listDocumentsQuery,
      success: { status: 200, body: pageOf(documentSchema) },
      errors: [],
      handle: async ({ caller, params, query }) => {
        const page = await listDocuments(caller.scope, params.sourceId, query);
        return { ...page, items: page.items.map(toDocumentResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}/chunks',
      access: 'knowledge.read',
      tag,
      summary: 'List the chunks of a source, as a bot sees them',
      params: ofSource,
      query: pageQuery.extend({ documentId: idInput('document').optional() }),
      success: { status: 200, body: pageOf(chunkSchema) },
      errors: [],
      handle: async ({ caller, params, query }) => {
        const page = await listChunks(caller.scope, params.sourceId, query);
        return {
          ...page,
          items: page.items.map(({ id, documentId, headingPath, ...rest }) => ({
            ...rest,
            id: formatId('chunk', id),
            documentId: formatId('document', documentId),
            headingPath: headingsBelow({ documentTitle: rest.documentTitle, headingPath }),
          })),
        };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}/documents/{externalId}',
      access: 'knowledge.read',
      tag,
      summary: 'Read a document by your own id',
      description:
        'For a source of kind `pushed`: how what you pushed stands. `queued` is on its way into the index, and until it is `ready` questions ' +
        'are answered from what it said before; `failed` says why in `failure`. `contentHash` is what it was when you pushed it, so you can tell ' +
        'whether it is what you have without sending it.',
      params: pushed,
      success: { status: 200, body: documentSchema },
      errors: ['source_kind'],
      handle: async ({ caller, params: { sourceId, externalId } }) =>
        toDocumentResponse(await getPushedDocument(caller.scope, sourceId, externalId)),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/sources/{sourceId}/documents/{externalId}',
      access: 'knowledge.write',
      tag,
      summary: 'Add or replace a document by your own id',
      description:
        'For a source of kind `pushed`. Idempotent: the same title, format, address and text again change nothing but `freshAt`, so it can be ' +
        'sent as often as you like, and again where no answer came. Of two at once the last one to be taken in stays.',
      params: pushed,
      body: putDocumentBody,
      maxBodyBytes: maxDocumentBytes,
      success: { status: 200, body: putDocumentResponse },
      errors: [
        'source_kind',
        'conflict',
        'document_type_mismatch',
        'document_type_unsupported',
        'document_empty',
        'document_encrypted',
        'document_unreadable',
        'document_limit',
        'archive_unsafe',
        'storage_full',
        'plan_limit_reached',
      ],
      handle: async ({ caller, params, body }) => {
        const { outcome, document } = await replaceDocument(caller.scope, deps, {
          ...params,
          kinds: ['pushed'],
          bytes: new TextEncoder().encode(body.text),
          contentType: contentTypes[body.format],
          title: body.title,
          url: body.url,
        });
        return { outcome, document: toDocumentResponse(document) };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/sources/{sourceId}/documents/{externalId}',
      access: 'knowledge.write',
      tag,
      summary: 'Remove a document by your own id',
      description: 'Its answers are gone at once. `not_found` where it is gone already.',
      params: pushed,
      success: { status: 204 },
      errors: ['source_kind'],
      handle: ({ caller, params: { sourceId, externalId } }) =>
        removeDocument(caller.scope, deps, { sourceId, kinds: ['pushed'], document: { externalId } }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/{sourceId}/answers',
      access: 'knowledge.write',
      tag,
      summary: 'Add a curated answer',
      description: 'For a source of kind `qa`. It is given word for word when a question is asked that it was written for.',
      params: ofSource,
      body: curatedAnswerBody,
      success: { status: 201, body: documentSchema },
      errors: ['source_kind', 'document_empty'],
      handle: async ({ caller, params, body }) =>
        toDocumentResponse(await putCuratedAnswer(caller.scope, deps, { ...params, ...body, url: body.url })),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/sources/{sourceId}/answers/{documentId}',
      access: 'knowledge.write',
      tag,
      summary: 'Change a curated answer',
      params: answer,
      body: curatedAnswerBody,
      success: { status: 200, body: documentSchema },
      errors: ['source_kind', 'document_empty'],
      handle: async ({ caller, params, body }) =>
        toDocumentResponse(await putCuratedAnswer(caller.scope, deps, { ...params, ...body, url: body.url })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/sources/{sourceId}/answers/{documentId}',
      access: 'knowledge.write',
      tag,
      summary: 'Remove a curated answer',
      params: answer,
      success: { status: 204 },
      errors: ['source_kind'],
      handle: ({ caller, params: { sourceId, documentId } }) =>
        removeDocument(caller.scope, deps, { sourceId, kinds: ['qa'], document: { id: documentId } }),
    }),
  ];
}

function toDocumentResponse(document: Document): DocumentResponse {
  return {
    ...document,
    id: formatId('document', document.id),
    questions: [...document.questions],
    failure: document.failure && toFailureResponse(document.failure),
    contentHash: document.contentHash?.toString('hex') ?? null,
    freshAt: document.freshAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
