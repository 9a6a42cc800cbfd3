import { spendLimitsSchema, spendSchema } from '@parley/contract/spend';
import { defineRoute } from '@parley/platform/http/define-route';
import { auditTrail } from '../../audit/public.ts';
import { getSpend } from './get-spend.ts';
import { setSpendLimits } from './set-spend-limits.ts';

/** Endpoints to see what models cost and to limit it. */
export function spendRoutes(deps: { now: () => number }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/spend',
      access: 'models.read',
      tag: 'Models',
      summary: 'See what is spent on models, and how full the limits are',
      success: { status: 200, body: spendSchema },
      errors: [],
      handle: ({ caller }) => getSpend(caller.scope, deps),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/spend/limits',
      access: 'models.write',
      tag: 'Models',
      summary: 'Limit what may be spent on models',
      description:
        'Replaces all limits: what is left out is not limited. At a limit bots go on with cheaper models, then without, then to a person.',
      body: spendLimitsSchema,
      success: { status: 200, body: spendSchema },
      errors: [],
      async handle({ caller, body, request }) {
        await setSpendLimits(caller.scope, { ...body, trail: auditTrail(caller, request) });
        return getSpend(caller.scope, deps);
      },
    }),
  ];
}
