import { z } from 'zod';
import { idOutput } from './ids.ts';

export const tenantStatuses = ['active', 'suspended', 'closed'] as const;
export type TenantStatus = (typeof tenantStatuses)[number];

export const tenantPlans = ['free', 'starter', 'professional', 'enterprise'] as const;
export type TenantPlan = (typeof tenantPlans)[number];

/** What a tenant decides about itself; every field has a default. */
export const tenantSettingsSchema = z.strictObject({
  /** IETF language tag of the tenant's own language. */
  locale: z.string().min(2).max(35).default('en'),
  /** IANA time zone name. */
  timeZone: z.string().min(1).max(64).default('UTC'),
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;

export const tenantName = z.string().trim().min(1).max(120);
/** Lower case letters, digits and single hyphens; used in addresses. */
export const tenantSlug = z.string().regex(/^[a-z0-9](?:-?[a-z0-9]){1,39}$/);

export const tenantSchema = z
  .object({
    id: idOutput('tenant'),
    name: z.string(),
    slug: z.string(),
    status: z.enum(tenantStatuses),
    settings: tenantSettingsSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Tenant' });
export type TenantResponse = z.infer<typeof tenantSchema>;

export const updateTenantBody = z.strictObject({ name: tenantName.optional(), settings: tenantSettingsSchema.partial().optional() });
export type UpdateTenantBody = z.infer<typeof updateTenantBody>;
