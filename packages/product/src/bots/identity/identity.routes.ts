import { addedIdentitySecretSchema, addIdentitySecretBody, identitySecretListSchema } from '@parley/contract/identity-secrets';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { addIdentitySecret } from './add-identity-secret.ts';
import { endIdentitySecret } from './end-identity-secret.ts';
import { type IdentitySecretDeps, toIdentitySecretResponse } from './identity-secret.ts';
import { listIdentitySecrets } from './list-identity-secrets.ts';

const params = z.strictObject({ botId: idInput('bot') });
const tag = 'Bots';

/** Endpoints for the secrets under which a tenant's server says who its users are. */
export function identitySecretRoutes(deps: IdentitySecretDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/identity-secrets',
      access: 'bots.read',
      tag,
      summary: 'List the secrets that sign who visitors are',
      description: 'Those that are good now, the newest first, without the secrets themselves.',
      params,
      success: { status: 200, body: identitySecretListSchema },
      errors: [],
      handle: async ({ caller, params: { botId } }) => ({
        items: (await listIdentitySecrets(caller.scope, deps, botId)).map(toIdentitySecretResponse),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/identity-secrets',
      access: 'bots.write',
      tag,
      summary: 'Make a new secret that signs who visitors are',
      description:
        'The secret is told once. The one before stays good for the overlap, so that servers can change over; any before that ends.',
      params,
      body: addIdentitySecretBody,
      success: { status: 201, body: addedIdentitySecretSchema },
      errors: [],
      handle: async ({ caller, params: { botId }, body: { overlapHours }, request }) => {
        const added = await addIdentitySecret(caller.scope, deps, { botId, overlapHours, trail: auditTrail(caller, request) });
        return { ...toIdentitySecretResponse(added), secret: added.secret };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/bots/{botId}/identity-secrets/{identitySecretId}',
      access: 'bots.write',
      tag,
      summary: 'End a secret that signs who visitors are',
      description: 'At once: nothing that was signed under it begins a session any more.',
      params: params.extend({ identitySecretId: idInput('identitySecret') }),
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { botId, identitySecretId: id }, request }) =>
        endIdentitySecret(caller.scope, { botId, id, trail: auditTrail(caller, request) }),
    }),
  ];
}
