import type { SignUpBody } from '@parley/contract/onboarding';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import { type Identity, signUp as signUpPerson } from '../identity/public.ts';
import type { SystemSettingsReader } from '../tenants/public.ts';
import { requireMaySignUp } from './require-may-sign-up.ts';

/** What somebody signs up for, kept until they open the link. */
export const signUpPurpose = z.object({
  tenantName: z.string().optional(),
  timeZone: z.string().optional(),
  invitation: z.string().optional(),
});

/**
 * Lets somebody sign up: by an invitation sent to that address, else by themselves where the operator allows it. They get a mail whose link
 * makes them a person; whether the address is known already shows there alone.
 */
export async function signUp(
  deps: { database: Database; identity: Identity; settings: SystemSettingsReader; now: () => number },
  { request, tenantName, timeZone, invitation, ...person }: SignUpBody & { request: RouteRequest },
): Promise<void> {
  await requireMaySignUp(deps, { email: person.email, invitation });
  const payload: z.input<typeof signUpPurpose> = { tenantName, timeZone, invitation };
  await signUpPerson(deps.identity, request, { ...person, payload });
}
