import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { permissions } from './permissions.ts';
import { tenantStatuses } from './tenants.ts';

/** `read` lets the operator look, `write` also change. Members, roles, keys and security stay the tenant's own either way. */
export const supportAccesses = ['read', 'write'] as const;
export type SupportAccess = (typeof supportAccesses)[number];

const supportHours = { least: 1, usual: 24, most: 7 * 24 } as const;

const supportGrantStatuses = ['open', 'expired', 'revoked'] as const;

/** A tenant's leave for the operator to come in for a while. */
export const supportGrantSchema = z
  .object({
    id: idOutput('supportGrant'),
    reason: z.string(),
    access: z.enum(supportAccesses),
    status: z.enum(supportGrantStatuses),
    /** Null when an API key granted it, or that member has gone. */
    grantedBy: z.object({ id: idOutput('member'), name: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
    /** Who came in last by it; null when nobody did. */
    lastVisit: z.object({ operator: z.string(), enteredAt: z.iso.datetime(), inside: z.boolean() }).nullable(),
  })
  .meta({ id: 'SupportGrant' });
export type SupportGrantResponse = z.infer<typeof supportGrantSchema>;

export const createSupportGrantBody = z.strictObject({
  /** What the operator shall help with. */
  reason: z.string().trim().min(1).max(500),
  access: z.enum(supportAccesses).default('read'),
  hours: z.int().min(supportHours.least).max(supportHours.most).default(supportHours.usual),
});
export type CreateSupportGrantBody = z.infer<typeof createSupportGrantBody>;

export const supportGrantParams = z.strictObject({ supportGrantId: idInput('supportGrant') });

/** An operator inside a tenant, as the operator is told. */
export const supportVisitSchema = z
  .object({
    /** The tenant's. */
    id: idOutput('tenant'),
    name: z.string(),
    slug: z.string(),
    status: z.enum(tenantStatuses),
    access: z.enum(supportAccesses),
    permissions: z.array(z.enum(permissions)),
    /** The visit ends by itself then, or before if the tenant takes its leave back. */
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SupportVisit' });
export type SupportVisitResponse = z.infer<typeof supportVisitSchema>;
