import { formatId } from '@parley/contract/ids';
import { availableModelListSchema } from '@parley/contract/models';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Models } from '../models.ts';

/** The endpoint that says which models a tenant's bots may ask. */
export function availableModelRoutes(models: Pick<Models, 'of'>) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/models',
      access: 'bots.read',
      tag: 'Models',
      summary: 'List models',
      description:
        "The installation's models that the plan includes, then those of the tenant's connections, with what they take and cost. A connection may have others besides.",
      success: { status: 200, body: availableModelListSchema },
      errors: [],
      handle: async ({ caller }) => {
        const available = (await models.of(caller.scope)).available();
        return {
          items: available.map(({ connectionId, ...model }) => ({
            ...model,
            modelConnectionId: connectionId && formatId('modelConnection', connectionId),
          })),
        };
      },
    }),
  ];
}
