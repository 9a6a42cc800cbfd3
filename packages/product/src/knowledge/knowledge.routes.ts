import { idInput } from '@parley/contract/ids';
import {
  addCollectionBody,
  addPageSourceBody,
  addTextSourceBody,
  changeSourceBody,
  listSourcesQuery,
  replaceFileQuery,
  sourceEventSchema,
  sourceLabelsResponse,
  sourceSchema,
  uploadSourceQuery,
} from '@parley/contract/knowledge';
import { pageOf } from '@parley/contract/pagination';
import type { EventLog } from '@parley/platform/events/event-log';
import { defineRoute } from '@parley/platform/http/define-route';
import { eventStream } from '@parley/platform/http/event-stream';
import type { Route } from '@parley/platform/http/route';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import type { CrawlManners } from './crawl/crawl-deps.ts';
import { crawlRoutes } from './crawl.routes.ts';
import { documentRoutes } from './documents.routes.ts';
import { type EmbeddingRouteDeps, embeddingRoutes } from './embeddings/embeddings.routes.ts';
import { findingRoutes } from './findings/findings.routes.ts';
import { searchRoutes } from './search.routes.ts';
import { searchRuleRoutes } from './search-rules/search-rules.routes.ts';
import { addCollection } from './sources/add-collection.ts';
import { type AddPageDeps, addPage } from './sources/add-page.ts';
import { addSource } from './sources/add-source.ts';
import { announceSources } from './sources/announce-sources.ts';
import { changeSource } from './sources/change-source.ts';
import { followSources } from './sources/follow-sources.ts';
import { listLabels } from './sources/list-labels.ts';
import { getSource, listSources } from './sources/read-sources.ts';
import { type ReceiveFileDeps, receiveFile } from './sources/receive-file.ts';
import { reindexSource } from './sources/reindex-source.ts';
import { removeSource } from './sources/remove-source.ts';
import { replaceFile } from './sources/replace-file.ts';
import { toSourceResponse } from './sources/source.ts';

const tag = 'Knowledge';
const params = z.strictObject({ sourceId: idInput('source') });
const maxTextBytes = 5 * 1024 * 1024;
const contentTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;
const unreadable = [
  'document_type_unsupported',
  'document_type_mismatch',
  'document_empty',
  'document_encrypted',
  'document_unreadable',
  'document_limit',
  'archive_unsafe',
  'payload_too_large',
] as const;

export interface KnowledgeDeps extends AddPageDeps, ReceiveFileDeps, EmbeddingRouteDeps {
  readonly events: EventLog;
  readonly now: () => number;
  readonly maxFileBytes: number;
  readonly manners: CrawlManners;
}

/** Endpoints to give a tenant's bots something to know, and to try what is found. */
export function knowledgeRoutes(deps: KnowledgeDeps): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/sources',
      access: 'knowledge.read',
      tag,
      summary: 'List sources',
      query: listSourcesQuery,
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
      errors: [...unreadable, 'plan_limit_reached', 'duplicate_source', 'storage_full'],
      handle: async ({ caller, body, request }) => {
        const bytes = new TextEncoder().encode(body.text);
        const contentType = contentTypes[body.format];
        const source = await addSource(caller.scope, {
          name: body.name,
          bytes,
          contentType,
          url: body.url,
          unique: true,
          trail: auditTrail(caller, request),
        });
        announceSources(deps.events, caller.scope.tenantId, 'changed');
        return toSourceResponse(source);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/files',
      access: 'knowledge.write',
      tag,
      summary: 'Add a file',
      description:
        'The body is the file: PDF, Word, OpenDocument text, PowerPoint, Excel, CSV, HTML, Markdown, plain text, JSON, EPUB, or a ZIP of these. Its content says what it is. ' +
        'Answered as soon as it is kept; it is then read and indexed, and what is wrong with it shows as its `failure`.',
      query: uploadSourceQuery,
      bytes: { maxBytes: deps.maxFileBytes, stream: true },
      success: { status: 202, body: sourceSchema },
      errors: [...unreadable, 'plan_limit_reached', 'duplicate_source', 'storage_full', 'unavailable'],
      handle: async ({ caller, query, body, request }) => {
        const trail = auditTrail(caller, request);
        return toSourceResponse(await receiveFile(caller.scope, deps, { name: query.name, url: query.url, ...body, trail }));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/collections',
      access: 'knowledge.write',
      tag,
      summary: 'Add a source that is filled document by document',
      description: 'Of kind `qa` it takes curated answers, of kind `pushed` documents that another system keeps up to date.',
      body: addCollectionBody,
      success: { status: 201, body: sourceSchema },
      errors: [],
      handle: async ({ caller, body, request }) =>
        toSourceResponse(await addCollection(caller.scope, deps, { ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/events',
      access: 'knowledge.read',
      tag,
      summary: 'Watch sources',
      description: 'Tells of each source that is added or changes, as it happens. Read the list after the stream has opened.',
      success: { status: 200, eventStream: sourceEventSchema },
      errors: [],
      handle: async ({ caller, request }) => {
        const gone = new AbortController();
        const signal = AbortSignal.any([gone.signal, request.signal]);
        return eventStream(followSources(caller.scope, deps, signal), { onDisconnect: () => gone.abort() });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sources/labels',
      access: 'knowledge.read',
      tag,
      summary: 'List the labels of sources',
      success: { status: 200, body: sourceLabelsResponse },
      errors: [],
      handle: async ({ caller }) => ({ items: await listLabels(caller.scope) }),
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
        ...unreadable,
        'plan_limit_reached',
        'address_not_allowed',
        'fetch_failed',
        'fetch_timeout',
        'response_too_large',
        'storage_full',
      ],
      handle: async ({ caller, body: { url, name }, request }) => {
        const source = await addPage(caller.scope, deps, { url, name, trail: auditTrail(caller, request) });
        announceSources(deps.events, caller.scope.tenantId, 'changed');
        return toSourceResponse(source);
      },
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
      handle: ({ caller, params: { sourceId }, request }) => removeSource(caller.scope, deps, sourceId, auditTrail(caller, request)),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/sources/{sourceId}',
      access: 'knowledge.write',
      tag,
      summary: 'Change a source',
      description:
        'Its name, labels, the bots it serves, how long its content is good for, and whether it is searched. Takes effect at once.',
      params,
      body: changeSourceBody,
      success: { status: 200, body: sourceSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId }, body, request }) =>
        toSourceResponse(await changeSource(caller.scope, deps, sourceId, body, auditTrail(caller, request))),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/sources/{sourceId}/file',
      access: 'knowledge.write',
      tag,
      summary: 'Replace the file of a source',
      description:
        'The body is the file, as when one is added. Labels, bots, rules and all else of the source stay, and its name where no other is given. ' +
        'The old text is answered from until the new one is indexed; when that cannot be read it stays, and `failure` says why.',
      params,
      query: replaceFileQuery,
      bytes: { maxBytes: deps.maxFileBytes, stream: true },
      success: { status: 202, body: sourceSchema },
      errors: [...unreadable, 'source_kind', 'plan_limit_reached', 'duplicate_source', 'storage_full', 'unavailable'],
      handle: async ({ caller, params: { sourceId }, query: { name }, body, request }) =>
        toSourceResponse(await replaceFile(caller.scope, deps, { sourceId, name, ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sources/{sourceId}/reindex',
      access: 'knowledge.write',
      tag,
      summary: 'Take a source in anew',
      description: 'Its file is read again. It is answered from meanwhile as it was.',
      params,
      success: { status: 202, body: sourceSchema },
      errors: [],
      handle: async ({ caller, params: { sourceId } }) => toSourceResponse(await reindexSource(caller.scope, deps, sourceId)),
    }),
    ...searchRoutes(deps),
    ...searchRuleRoutes(),
    ...documentRoutes(deps),
    ...crawlRoutes(deps),
    ...findingRoutes(deps),
    ...embeddingRoutes(deps),
  ];
}
