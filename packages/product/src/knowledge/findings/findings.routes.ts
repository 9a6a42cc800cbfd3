import { decideFindingBody, findingSchema, findingsPage, findingsQuery } from '@parley/contract/findings';
import { idInput } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { decideFinding } from './decide-finding.ts';
import { toFindingResponse } from './finding.ts';
import { listFindings } from './list-findings.ts';

const tag = 'Knowledge';

/** Endpoints for contradictions and duplicates that were found while documents were taken in. */
export function findingRoutes(deps: { now: () => number }): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/findings',
      access: 'knowledge.read',
      tag,
      summary: 'List contradictions and duplicates',
      description: 'Each with both passages, and where they differ. A finding goes by itself once its texts no longer differ.',
      query: findingsQuery,
      success: { status: 200, body: findingsPage },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listFindings(caller.scope, query);
        return { ...page, items: page.items.map(toFindingResponse) };
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/findings/{findingId}',
      access: 'knowledge.write',
      tag,
      summary: 'Dismiss or resolve a finding, or open it again',
      params: z.strictObject({ findingId: idInput('finding') }),
      body: decideFindingBody,
      success: { status: 200, body: findingSchema },
      errors: [],
      handle: async ({ caller, params, body, request }) =>
        toFindingResponse(
          await decideFinding(caller.scope, deps, { id: params.findingId, status: body.status, trail: auditTrail(caller, request) }),
        ),
    }),
  ];
}
