import { z } from 'zod';
import { signUpBody as personBody, signInResultSchema } from './auth.ts';
import { idOutput } from './ids.ts';
import { browserTimeZone, tenantName, tenantSchema, tenantSlug } from './tenants.ts';

/** Somebody who signs up, with a tenant of their own or by an invitation to another's; with neither they are a person without a tenant. */
export const signUpBody = personBody
  .extend({
    tenantName: tenantName.optional(),
    timeZone: browserTimeZone,
    /** The token of an invitation's link. */
    invitation: z.string().min(1).max(200).optional(),
  })
  .refine(({ tenantName: name, invitation }) => name === undefined || invitation === undefined, {
    message: 'a tenant of one’s own or an invitation, not both',
    path: ['invitation'],
  });
export type SignUpBody = z.infer<typeof signUpBody>;

/** What came of opening the link: a session, and where it leads. */
export const verifiedSignUpSchema = signInResultSchema
  .extend({
    /** The tenant they own or have joined; null when there is none yet. */
    tenantId: idOutput('tenant').nullable(),
    /** The first bot of a tenant of their own. */
    botId: idOutput('bot').nullable(),
    /** Why the tenant or the invitation they signed up for came to nothing; they are signed in nevertheless. */
    problem: z.enum(['invitation_invalid', 'self_service_off']).nullable(),
  })
  .meta({ id: 'VerifiedSignUp' });
export type VerifiedSignUp = z.infer<typeof verifiedSignUpSchema>;

export const createTenantBody = z.strictObject({
  name: tenantName,
  /** Made from the name when left out. */
  slug: tenantSlug.optional(),
  timeZone: browserTimeZone,
});
export type CreateTenantBody = z.infer<typeof createTenantBody>;

export const createdTenantSchema = z
  .object({ tenant: tenantSchema, memberId: idOutput('member'), botId: idOutput('bot') })
  .meta({ id: 'CreatedTenant' });
export type CreatedTenant = z.infer<typeof createdTenantSchema>;
