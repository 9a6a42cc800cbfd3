import { idInput } from '@parley/contract/ids';
import {
  connectionTestSchema,
  createModelConnectionBody,
  modelConnectionListSchema,
  modelConnectionSchema,
  updateModelConnectionBody,
} from '@parley/contract/models';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { createModelConnection } from './create-model-connection.ts';
import { deleteModelConnection } from './delete-model-connection.ts';
import { getModelConnection } from './get-model-connection.ts';
import { type ModelConnection, toConnectionResponse } from './model-connection.ts';
import type { ModelConnectionDeps } from './model-connection-deps.ts';
import { selectConnections } from './model-connections.store.ts';
import { testModelConnection } from './test-model-connection.ts';
import { updateModelConnection } from './update-model-connection.ts';

const params = z.strictObject({ modelConnectionId: idInput('modelConnection') });
const tag = 'Models';

/** Endpoints to connect model providers with a tenant's own keys. */
export function modelConnectionRoutes(deps: ModelConnectionDeps) {
  const shown = ({ tenantId }: TenantScope, connection: ModelConnection) =>
    toConnectionResponse(connection, { secretBox: deps.secretBox, tenantId });
  return [
    defineRoute({
      method: 'get',
      path: '/v1/model-connections',
      access: 'models.read',
      tag,
      summary: 'List connections to model providers',
      description: 'All of them, oldest first. Of a key, its last four characters are shown, and whether it can be opened.',
      success: { status: 200, body: modelConnectionListSchema },
      errors: [],
      handle: async ({ caller: { scope } }) => ({
        items: (await scope.transaction(selectConnections)).map((connection) => shown(scope, connection)),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/model-connections',
      access: 'models.write',
      tag,
      summary: 'Connect a model provider',
      description: 'The key is kept sealed and is never shown again.',
      body: createModelConnectionBody,
      success: { status: 201, body: modelConnectionSchema },
      errors: ['limit_reached', 'already_exists'],
      handle: async ({ caller, body, request }) =>
        shown(caller.scope, await createModelConnection(caller.scope, deps, { ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/model-connections/{modelConnectionId}',
      access: 'models.read',
      tag,
      summary: 'Read a connection',
      params,
      success: { status: 200, body: modelConnectionSchema },
      errors: [],
      handle: async ({ caller, params: { modelConnectionId } }) =>
        shown(caller.scope, await getModelConnection(caller.scope, modelConnectionId)),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/model-connections/{modelConnectionId}',
      access: 'models.write',
      tag,
      summary: 'Change a connection',
      description: 'What is left out stays. A new address wants the key again. The next answers follow it within seconds.',
      params,
      body: updateModelConnectionBody,
      success: { status: 200, body: modelConnectionSchema },
      errors: ['already_exists'],
      handle: async ({ caller, params: { modelConnectionId }, body, request }) =>
        shown(
          caller.scope,
          await updateModelConnection(caller.scope, deps, { ...body, id: modelConnectionId, trail: auditTrail(caller, request) }),
        ),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/model-connections/{modelConnectionId}',
      access: 'models.write',
      tag,
      summary: 'Remove a connection and its key',
      description: 'Bots that name it go on with their fallback models.',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { modelConnectionId }, request }) =>
        deleteModelConnection(caller.scope, { id: modelConnectionId, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/model-connections/{modelConnectionId}/test',
      access: 'models.write',
      tag,
      summary: 'Test a connection',
      description: 'Asks the provider for its list of models, which costs nothing, and gives the list or says what is wrong.',
      params,
      success: { status: 200, body: connectionTestSchema },
      errors: [],
      handle: ({ caller, params: { modelConnectionId } }) => testModelConnection(caller.scope, deps, modelConnectionId),
    }),
  ];
}
