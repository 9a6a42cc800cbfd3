import { addDomainBody, domainSchema } from '@parley/contract/domains';
import { idInput } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { ResolveTxt } from '@parley/platform/dns/resolve-txt';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import { addDomain } from './add-domain.ts';
import { deleteDomain } from './delete-domain.ts';
import { toDomainResponse } from './domain.ts';
import { listDomains } from './list-domains.ts';
import { verifyDomain } from './verify-domain.ts';

const params = z.strictObject({ domainId: idInput('tenantDomain') });
const tag = 'Domains';

export interface DomainDeps {
  database: Database;
  resolveTxt: ResolveTxt;
  now: () => number;
  /** What the installation itself is reached at: no tenant can have these. */
  ownDomains: readonly string[];
}

/** Endpoints of the domains a tenant proves to be its own. */
export function domainRoutes(deps: DomainDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/domains',
      access: 'security.read',
      tag,
      summary: 'List domains',
      description: 'All at once, each with the DNS record that proves it.',
      success: { status: 200, body: z.object({ items: z.array(domainSchema) }) },
      errors: [],
      handle: async ({ caller }) => ({ items: (await listDomains(caller.scope)).map(toDomainResponse) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/domains',
      access: 'security.write',
      tag,
      summary: 'Add a domain',
      description: 'Answered with the DNS record to make; the domain does nothing before it is verified.',
      body: addDomainBody,
      success: { status: 201, body: domainSchema },
      errors: ['plan_feature_missing', 'already_exists', 'domain_reserved', 'limit_reached'],
      handle: async ({ caller, body, request }) =>
        toDomainResponse(await addDomain(caller.scope, deps, { ...body, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/domains/{domainId}/verify',
      access: 'security.write',
      tag,
      summary: 'Verify a domain',
      description: 'Looks for the DNS record now. Afterwards it is looked for every day.',
      params,
      success: { status: 200, body: domainSchema },
      errors: ['domain_unverified', 'domain_taken', 'unavailable'],
      handle: async ({ caller, params: { domainId }, request }) =>
        toDomainResponse(await verifyDomain(caller.scope, deps, { id: domainId, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/domains/{domainId}',
      access: 'security.write',
      tag,
      summary: 'Remove a domain',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { domainId }, request }) =>
        deleteDomain(caller.scope, deps, { id: domainId, trail: auditTrail(caller, request) }),
    }),
  ];
}
