import { formatId, idInput } from '@parley/contract/ids';
import {
  addPageSourceBody,
  addTextSourceBody,
  searchBody,
  searchResponse,
  sourceSchema,
  uploadSourceQuery,
} from '@parley/contract/knowledge';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { searchKnowledge } from './search/search-knowledge.ts';
import { type AddPageDeps, addPage } from './sources/add-page.ts';
import { addSource } from './sources/add-source.ts';
import { getSource, listSources } from './sources/read-sources.ts';
import { removeSource } from './sources/remove-source.ts';
import { toSourceResponse } from './sources/source.ts';

const tag = 'Knowledge';
const params = z.strictObject({ sourceId: idInput('source') });
const maxTextBytes = 5 * 1024 * 1024;
const maxFileBytes = 25 * 1024 * 1024;
const contentTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;
const unreadable = [
  'document_type_unsupported',
  'document_type_mismatch',
  'document_empty',
  'document_encrypted',
  'document_unreadable',
] as const;

export type KnowledgeDeps = AddPageDeps;

/** Endpoints to give a tenant's bots something to know, and to try what is found. */
export function knowledgeRoutes(deps: KnowledgeDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/sources',
      access: 'knowledge.read',
      tag,
      summary: 'List sources',
      query: pageQuery,
      success: { status: 200, body: pageOf(sourceSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listSources(caller.scope, query);
        return { ...page, items: page.items.map(toSourceResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources',
      access: 'knowledge.write',
      tag,
      summary: 'Add a text',
      description: 'Answered as soon as the text is stored; it can be searched once its status is `ready`.',
      body: addTextSourceBody,
      maxBodyBytes: maxTextBytes,
      success: { status: 202, body: sourceSchema },
      errors: [...unreadable, 'storage_full', 'plan_limit_reached'],
      handle: async ({ caller, body }) => {
        const bytes = new TextEncoder().encode(body.text);
        return toSourceResponse(
          await addSource(caller.scope, { name: body.name, bytes, contentType: contentTypes[body.format], url: body.url }),
        );
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/files',
      access: 'knowledge.write',
      tag,
      summary: 'Add a file',
      description: 'The body is the file: plain text, Markdown, HTML or PDF, up to 25 MB. What it is, its content says.',
      query: uploadSourceQuery,
      bytes: { maxBytes: maxFileBytes },
      success: { status: 202, body: sourceSchema },
      errors: [...unreadable, 'storage_full', 'plan_limit_reached'],
      handle: async ({ caller, query, body }) =>
        toSourceResponse(
          await addSource(caller.scope, { name: query.name, bytes: body.bytes, contentType: body.contentType, url: query.url }),
        ),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/pages',
      access: 'knowledge.write',
      tag,
      summary: 'Add a web page',
      description: 'Fetches the page once, as it is now: HTML, plain text or PDF. Addresses inside a private network are refused.',
      body: addPageSourceBody,
      success: { status: 202, body: sourceSchema },
      errors: [
        'plan_limit_reached',
        ...unreadable,
        'address_not_allowed',
        'fetch_failed',
        'fetch_timeout',
        'response_too_large',
        'payload_too_large',
        'storage_full',
      ],
      handle: async ({ caller, body: { url, name } }) => toSourceResponse(await addPage(caller.scope, deps, { url, name })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/{sourceId}',
      access: 'knowledge.read',
      tag,
      summary: 'Read a source',
      params,
      success: { status: 200, body: sourceSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId } }) => toSourceResponse(await getSource(caller.scope, sourceId)),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/sources/{sourceId}',
      access: 'knowledge.write',
      tag,
      summary: 'Remove a source',
      description: 'Its answers are gone at once.',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { sourceId } }) => removeSource(caller.scope, sourceId),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/search',
      access: 'knowledge.read',
      tag,
      summary: 'Search the knowledge',
      body: searchBody,
      success: { status: 200, body: searchResponse },
      errors: [],
      handle: async ({ caller, body }) => {
        const { passages, confidence, answerable } = await searchKnowledge(caller.scope, { question: body.query, limit: body.limit });
        return {
          passages: passages.map(({ chunkId, sourceId, headingPath, ...rest }) => ({
            ...rest,
            chunkId: formatId('chunk', chunkId),
            sourceId: formatId('source', sourceId),
            headingPath: [...headingPath],
          })),
          confidence,
          answerable,
        };
      },
    }),
  ];
}
