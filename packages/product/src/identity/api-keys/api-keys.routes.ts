import { apiKeySchema, createApiKeyBody, renameApiKeyBody, rotateApiKeyBody, shownApiKeySchema } from '@parley/contract/api-keys';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { toApiKeyResponse } from './api-key.ts';
import { type IssueDeps, issueApiKey } from './issue-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { renameApiKey } from './rename-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';

const params = z.strictObject({ apiKeyId: idInput('apiKey') });
const tag = 'API keys';

/** Endpoints to create, rotate and revoke the keys that act for a tenant. */
export function apiKeyRoutes(deps: IssueDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/api-keys',
      access: 'keys.read',
      tag,
      summary: 'List API keys',
      query: pageQuery,
      success: { status: 200, body: pageOf(apiKeySchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listApiKeys(caller.scope, query);
        return { ...page, items: page.items.map((key) => toApiKeyResponse(key, deps.now())) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/api-keys',
      access: 'keys.write',
      tag,
      summary: 'Create an API key',
      description: 'Its text is in the answer and is never shown again. It may do no more than you may.',
      body: createApiKeyBody,
      success: { status: 201, body: shownApiKeySchema },
      errors: ['limit_reached'],
      handle: async ({ caller, body, request }) => {
        const { key, token } = await issueApiKey(caller, deps, { ...body, trail: auditTrail(caller, request) });
        return { ...toApiKeyResponse(key, deps.now()), token };
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/api-keys/{apiKeyId}',
      access: 'keys.write',
      tag,
      summary: 'Rename an API key',
      params,
      body: renameApiKeyBody,
      success: { status: 200, body: apiKeySchema },
      errors: [],
      handle: async ({ caller, params: { apiKeyId }, body, request }) => {
        const key = await renameApiKey(caller.scope, { id: apiKeyId, name: body.name, trail: auditTrail(caller, request) });
        return toApiKeyResponse(key, deps.now());
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/api-keys/{apiKeyId}/rotate',
      access: 'keys.write',
      tag,
      summary: 'Rotate an API key',
      description: 'Gives it a new text, in the answer and never again. The one it has now stays good for `overlapDays`.',
      params,
      body: rotateApiKeyBody,
      success: { status: 200, body: shownApiKeySchema },
      errors: [],
      handle: async ({ caller, params: { apiKeyId }, body, request }) => {
        const trail = auditTrail(caller, request);
        const { key, token } = await rotateApiKey(caller, { id: apiKeyId, overlapDays: body.overlapDays, now: deps.now(), trail });
        return { ...toApiKeyResponse(key, deps.now()), token };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/api-keys/{apiKeyId}',
      access: 'keys.write',
      reducesAccess: true,
      tag,
      summary: 'Revoke an API key',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { apiKeyId }, request }) =>
        revokeApiKey(caller.scope, { id: apiKeyId, now: deps.now(), trail: auditTrail(caller, request) }),
    }),
  ];
}
