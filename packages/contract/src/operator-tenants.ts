import { z } from 'zod';
import { emailInput } from './auth.ts';
import { idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';
import { supportAccesses } from './support.ts';
import { tenantName, tenantPlans, tenantSchema, tenantSlug, tenantStatuses } from './tenants.ts';

/** Which tenants to list; `search` is looked for in name and slug. */
export const operatorTenantQuery = pageQuery.extend({
  search: z.string().trim().min(1).max(120).optional(),
  status: z.enum(tenantStatuses).optional(),
  plan: z.enum(tenantPlans).optional(),
});
export type OperatorTenantQuery = z.infer<typeof operatorTenantQuery>;

/** What a tenant has, and what it used since `since`: counted, without a word of what it knows or says. */
const tenantUsageSchema = z
  .object({
    /** Beginning of the calendar month (UTC) the ledger is summed from. */
    since: z.iso.datetime(),
    conversations: z.int().nonnegative(),
    modelCalls: z.int().nonnegative(),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    /** US dollars as decimal text: the sum of the known costs. */
    costUsd: z.string(),
    /** Model calls whose price is not known; their cost is not in `costUsd`. */
    callsOfUnknownCost: z.int().nonnegative(),
    members: z.int().nonnegative(),
    bots: z.int().nonnegative(),
    publishedBots: z.int().nonnegative(),
    sources: z.int().nonnegative(),
    storedBytes: z.int().nonnegative(),
  })
  .meta({ id: 'TenantUsage' });

const tenantHealthSchema = z
  .object({
    /** When a question was last asked; null when never. */
    lastTurnAt: z.iso.datetime().nullable(),
    failedSources: z.int().nonnegative(),
    /** Jobs that failed for good and wait for somebody to look at them. */
    deadJobs: z.int().nonnegative(),
    /** Mails that the mail server refused for good. */
    failedMails: z.int().nonnegative(),
  })
  .meta({ id: 'TenantHealth' });

/** A tenant in the operator's list. */
export const operatorTenantSchema = tenantSchema
  .extend({ conversations: z.int().nonnegative(), members: z.int().nonnegative(), lastTurnAt: z.iso.datetime().nullable() })
  .meta({ id: 'OperatorTenant' });

/** The leave a tenant gives now, or null. */
const openGrantSchema = z.object({
  id: idOutput('supportGrant'),
  reason: z.string(),
  access: z.enum(supportAccesses),
  expiresAt: z.iso.datetime(),
});

/** One tenant with all the operator may know of it. */
export const operatorTenantDetailSchema = tenantSchema
  .extend({ usage: tenantUsageSchema, health: tenantHealthSchema, supportGrant: openGrantSchema.nullable() })
  .meta({ id: 'OperatorTenantDetail' });
export type OperatorTenantDetail = z.infer<typeof operatorTenantDetailSchema>;

/** A tenant and whom it shall belong to: its owner is invited by mail. Without a slug it gets one made from its name. */
export const createOperatorTenantBody = z.strictObject({
  name: tenantName,
  slug: tenantSlug.optional(),
  plan: z.enum(tenantPlans).optional(),
  ownerEmail: emailInput,
  /** The language of the invitation and of the first bot. */
  locale: z.enum(['en', 'de']).default('en'),
});
export type CreateOperatorTenantBody = z.infer<typeof createOperatorTenantBody>;

export const changePlanBody = z.strictObject({ plan: z.enum(tenantPlans) });

/** Whom to invite as the first owner of a tenant that has no member yet. */
export const inviteOwnerBody = z.strictObject({ email: emailInput });
