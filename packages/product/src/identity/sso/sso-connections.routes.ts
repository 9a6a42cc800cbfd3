import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import {
  createSsoConnectionBody,
  ssoConnectionSchema,
  ssoPolicySchema,
  ssoTestSchema,
  updateSsoConnectionBody,
} from '@parley/contract/sso';
import { defineRoute } from '@parley/platform/http/define-route';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { readSsoRequired } from '../../tenants/public.ts';
import { createSsoConnection } from './create-sso-connection.ts';
import { deleteSsoConnection } from './delete-sso-connection.ts';
import { getSsoConnection } from './get-sso-connection.ts';
import { listSsoConnections } from './list-sso-connections.ts';
import { requireSso } from './require-sso.ts';
import type { Sso } from './sso.ts';
import { ssoBase } from './sso-addresses.ts';
import { type SsoConnection, toSsoConnectionResponse } from './sso-connection.ts';
import { testSsoConnection } from './test-sso-connection.ts';
import { updateSsoConnection } from './update-sso-connection.ts';

const params = z.strictObject({ connectionId: idInput('ssoConnection') });
const tag = 'Single sign-on';
const remote = ['address_not_allowed', 'fetch_failed', 'fetch_timeout', 'response_too_large'] as const;

/** Endpoints to set up a tenant's single sign-on. */
export function ssoConnectionRoutes(deps: Sso) {
  const respond = (connection: SsoConnection, request: RouteRequest) =>
    toSsoConnectionResponse(connection, ssoBase(deps.publicUrl, request));
  return [
    defineRoute({
      method: 'get',
      path: '/v1/sso-connections',
      access: 'security.read',
      tag,
      summary: 'List connections to identity providers',
      query: pageQuery,
      success: { status: 200, body: pageOf(ssoConnectionSchema) },
      errors: ['sso_needs_address'],
      async handle({ caller, query, request }) {
        const page = await listSsoConnections(caller.scope, query);
        return { ...page, items: page.items.map((each) => respond(each, request)) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sso-connections',
      access: 'security.write',
      tag,
      summary: 'Add a connection',
      description: 'A kind and a name are enough to begin with: providers ask for the addresses of the answer first.',
      body: createSsoConnectionBody,
      success: { status: 201, body: ssoConnectionSchema },
      errors: ['plan_feature_missing', 'sso_incomplete', 'sso_needs_address', ...remote],
      handle: async ({ caller, body, request }) =>
        respond(await createSsoConnection(caller.scope, deps, { ...body, trail: auditTrail(caller, request) }), request),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sso-connections/{connectionId}',
      access: 'security.read',
      tag,
      summary: 'Read a connection',
      params,
      success: { status: 200, body: ssoConnectionSchema },
      errors: ['sso_needs_address'],
      handle: async ({ caller, params: { connectionId }, request }) => respond(await getSsoConnection(caller.scope, connectionId), request),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/sso-connections/{connectionId}',
      access: 'security.write',
      tag,
      summary: 'Change a connection',
      description: 'What is left out stays as it is. A client secret is never shown again.',
      params,
      body: updateSsoConnectionBody,
      success: { status: 200, body: ssoConnectionSchema },
      errors: ['plan_feature_missing', 'sso_incomplete', 'in_use', 'sso_needs_address', ...remote],
      handle: async ({ caller, params: { connectionId }, body, request }) =>
        respond(await updateSsoConnection(caller.scope, deps, { ...body, id: connectionId, trail: auditTrail(caller, request) }), request),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/sso-connections/{connectionId}',
      access: 'security.write',
      reducesAccess: true,
      tag,
      summary: 'Remove a connection',
      params,
      success: { status: 204 },
      errors: ['in_use'],
      handle: ({ caller, params: { connectionId }, request }) =>
        deleteSsoConnection(caller.scope, { id: connectionId, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/sso-connections/{connectionId}/test',
      access: 'security.write',
      tag,
      summary: 'Test a connection',
      description: 'Asks the provider for what it publishes and says what would keep people out. Nobody is signed in.',
      params,
      success: { status: 200, body: ssoTestSchema },
      errors: [],
      handle: ({ caller, params: { connectionId } }) => testSsoConnection(caller.scope, deps, connectionId),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/sso-policy',
      access: 'security.read',
      tag,
      summary: 'Read whether single sign-on is required',
      success: { status: 200, body: ssoPolicySchema },
      errors: [],
      handle: async ({ caller }) => ({ required: await caller.scope.transaction(readSsoRequired) }),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/sso-policy',
      access: 'security.write',
      tag,
      summary: 'Require single sign-on, or stop requiring it',
      description: 'Other sessions of members open the tenant no longer. Owners who proved a second factor, and API keys, still do.',
      body: ssoPolicySchema,
      success: { status: 200, body: ssoPolicySchema },
      errors: ['sso_incomplete'],
      async handle({ caller, body, request }) {
        await requireSso(caller.scope, { required: body.required, trail: auditTrail(caller, request) });
        return body;
      },
    }),
  ];
}
