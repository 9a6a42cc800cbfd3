import { AppError } from '@parley/contract/errors';
import type { SignUpBody } from '@parley/contract/onboarding';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { z } from 'zod';
import { type Identity, signUp as signUpPerson } from '../identity/public.ts';
import { openInvitation } from '../members/public.ts';
import type { SystemSettingsReader } from '../tenants/public.ts';

/** What somebody signs up for, kept until they open the link. */
export const signUpPurpose = z.object({ tenantName: z.string().optional(), invitation: z.string().optional() });

/**
 * Lets somebody sign up: by an invitation sent to that address, else by themselves where the operator allows it. They get a mail whose link
 * makes them a person; whether the address is known already shows there alone.
 */
export async function signUp(
  deps: { database: Database; identity: Identity; settings: SystemSettingsReader; now: () => number },
  { request, tenantName, invitation, ...person }: SignUpBody & { request: RouteRequest },
): Promise<void> {
  if (invitation === undefined) await requireSelfService(deps.settings, person.email);
  else {
    const { email } = await openInvitation(deps.database, invitation, new Date(deps.now()));
    if (email !== person.email) throw new AppError('invitation_for_another');
  }
  const payload: z.input<typeof signUpPurpose> = { tenantName, invitation };
  await signUpPerson(deps.identity, request, { ...person, payload });
}

async function requireSelfService(settings: SystemSettingsReader, email: string): Promise<void> {
  const { selfService, signUpDomains } = await settings.read();
  if (!selfService) throw new AppError('self_service_off');
  if (signUpDomains.length > 0 && !signUpDomains.includes(email.slice(email.lastIndexOf('@') + 1))) throw new AppError('sign_up_domain');
}
