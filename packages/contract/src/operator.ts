import { z } from 'zod';
import { domainName } from './domains.ts';
import { tenantPlans } from './tenants.ts';

/** What the operator decides for the whole installation; every setting has a default. */
export const systemSettingsSchema = z
  .strictObject({
    /** Whether people may sign up and create tenants by themselves. Invitations work either way. */
    selfService: z.boolean().default(true),
    /** Whose addresses may sign up by themselves: domains, compared exactly. Empty means anybody's. */
    signUpDomains: z.array(domainName).max(100).default([]),
    /** The plan of tenants that come into being. */
    defaultPlan: z.enum(tenantPlans).default('free'),
    installationName: z.string().trim().min(1).max(60).default('Parley'),
    /** Where members of tenants can write to; null when nowhere. */
    supportEmail: z.email().max(254).nullable().default(null),
  })
  .meta({ id: 'SystemSettings' });
export type SystemSettings = z.infer<typeof systemSettingsSchema>;

export const updateSystemSettingsBody = z
  .strictObject({
    selfService: z.boolean(),
    signUpDomains: z.array(domainName).max(100),
    defaultPlan: z.enum(tenantPlans),
    installationName: z.string().trim().min(1).max(60),
    supportEmail: z.email().max(254).nullable(),
  })
  .partial();
export type UpdateSystemSettingsBody = z.infer<typeof updateSystemSettingsBody>;

/** Why the operator changes a tenant's status: written to its owners and into its audit log. */
export const statusChangeBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
