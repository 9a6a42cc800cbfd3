import {
  compareIndexBody,
  embeddingIndexListSchema,
  embeddingIndexSchema,
  embeddingSettingsBody,
  embeddingSettingsSchema,
  embeddingTestSchema,
  indexComparisonSchema,
  testEmbeddingsBody,
} from '@parley/contract/embeddings';
import { AppError } from '@parley/contract/errors';
import { type EmbeddingIndexId, idInput } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { activateIndex } from './activate-index.ts';
import { buildIndex } from './build-index.ts';
import { changeEmbeddings } from './change-embeddings.ts';
import { type CompareIndexDeps, compareIndex } from './compare-index.ts';
import type { EmbedQuestion } from './question-embedder.ts';
import { listIndexes, readEmbeddings } from './read-embeddings.ts';
import { removeIndex } from './remove-index.ts';
import { tryEmbeddings } from './try-embeddings.ts';

const tag = 'Embeddings';
const params = z.strictObject({ embeddingIndexId: idInput('embeddingIndex') });

export interface EmbeddingRouteDeps extends CompareIndexDeps {
  readonly embedQuestion: EmbedQuestion;
  readonly monotonic: () => number;
}

/** Endpoints to have passages found by meaning, and to change the model they are found by without a gap. */
export function embeddingRoutes(deps: EmbeddingRouteDeps): Route[] {
  const indexOf = async (scope: TenantScope, id: EmbeddingIndexId) => {
    const found = (await listIndexes(scope, id))[0];
    if (found === undefined) throw new AppError('not_found');
    return found;
  };
  return [
    defineRoute({
      method: 'get',
      path: '/v1/embeddings',
      access: 'knowledge.read',
      tag,
      summary: 'Read the embedding settings',
      success: { status: 200, body: embeddingSettingsSchema },
      errors: [],
      handle: ({ caller }) => readEmbeddings(caller.scope),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/embeddings',
      access: 'knowledge.write',
      tag,
      summary: 'Change the embedding settings',
      description:
        'The first settings build an index at once. Later ones of another model are what `POST /v1/embedding-indexes` builds with; ' +
        'the index that is searched stays. `none` switches search by vectors off and keeps what there is.',
      body: embeddingSettingsBody,
      success: { status: 200, body: embeddingSettingsSchema },
      errors: [],
      handle: async ({ caller, body, request }) => {
        await changeEmbeddings(caller.scope, deps, body, auditTrail(caller, request));
        return readEmbeddings(caller.scope);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/embeddings/test',
      access: 'knowledge.write',
      tag,
      summary: 'Try an embedding model',
      description: 'Embeds one short text. What the provider says is the result; nothing is stored.',
      body: testEmbeddingsBody,
      success: { status: 200, body: embeddingTestSchema },
      errors: [],
      handle: ({ caller, body, request }) => tryEmbeddings(caller.scope, deps, body, request.signal),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/embedding-indexes',
      access: 'knowledge.read',
      tag,
      summary: 'List embedding indexes',
      success: { status: 200, body: embeddingIndexListSchema },
      errors: [],
      handle: async ({ caller }) => ({ items: await listIndexes(caller.scope) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/embedding-indexes',
      access: 'knowledge.write',
      tag,
      summary: 'Build an embedding index',
      description: 'Of the settings, beside the index that is searched. One is built at a time.',
      success: { status: 202, body: embeddingIndexSchema },
      errors: ['in_use', 'conflict'],
      handle: async ({ caller, request }) => indexOf(caller.scope, await buildIndex(caller.scope, deps, auditTrail(caller, request))),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/embedding-indexes/{embeddingIndexId}/compare',
      access: 'knowledge.write',
      tag,
      summary: 'Compare an embedding index',
      description: 'What would be found with it, with the active one, and by words alone, for questions given or asked lately.',
      params,
      body: compareIndexBody,
      success: { status: 200, body: indexComparisonSchema },
      errors: ['in_use', 'model_rejected', 'model_unavailable', 'model_rate_limited', 'model_timeout', 'address_not_allowed'],
      handle: ({ caller, params: { embeddingIndexId: indexId }, body, request }) =>
        compareIndex(caller.scope, deps, { indexId, questions: body.questions }, request.signal),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/embedding-indexes/{embeddingIndexId}/activate',
      access: 'knowledge.write',
      tag,
      summary: 'Switch to an embedding index',
      description: 'One that is ready, or the previous one to go back to it. The one it replaces becomes the previous one.',
      params,
      success: { status: 200, body: embeddingIndexSchema },
      errors: ['in_use', 'conflict'],
      handle: async ({ caller, params: { embeddingIndexId: id }, request }) => {
        await activateIndex(caller.scope, id, auditTrail(caller, request));
        return indexOf(caller.scope, id);
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/embedding-indexes/{embeddingIndexId}',
      access: 'knowledge.write',
      tag,
      summary: 'Delete an embedding index',
      description: 'With its vectors. The one that is searched cannot be deleted while search by vectors is on.',
      params,
      success: { status: 204 },
      errors: ['in_use'],
      handle: ({ caller, params: { embeddingIndexId: id }, request }) => removeIndex(caller.scope, id, auditTrail(caller, request)),
    }),
  ];
}
