import { AppError } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import type { VerifiedSignUp } from '@parley/contract/onboarding';
import type { Database } from '@parley/platform/database/tenancy';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { type Identity, type Person, verifyEmail } from '../identity/public.ts';
import { acceptInvitation } from '../members/public.ts';
import type { SystemSettingsReader, TenantStatuses } from '../tenants/public.ts';
import { createOwnTenant } from './create-own-tenant.ts';
import { signUpPurpose } from './sign-up.ts';

export interface VerifySignUpDeps {
  readonly database: Database;
  readonly identity: Identity;
  readonly settings: SystemSettingsReader;
  readonly statuses: Pick<TenantStatuses, 'requireActive'>;
  readonly now: () => number;
}

type Outcome = Pick<VerifiedSignUp, 'tenantId' | 'botId' | 'problem'>;

/**
 * Opens the link of a sign-up: the person comes into being and is signed in, with the tenant they wanted or the one they were invited to.
 * The link works once (`link_invalid`). What then fails, because the world has changed since, does not undo the person.
 */
export async function verifySignUp(
  deps: VerifySignUpDeps,
  { token, request, reply }: { token: string; request: RouteRequest; reply: Reply },
): Promise<VerifiedSignUp> {
  const { person, payload } = await verifyEmail(deps.identity, { token, request, reply });
  const { tenantName, invitation } = signUpPurpose.catch({}).parse(payload);
  let outcome: Outcome = { tenantId: null, botId: null, problem: null };
  if (invitation !== undefined) outcome = await join(deps, { person, invitation, request });
  else if (tenantName !== undefined) outcome = await found(deps, { person, tenantName, request });
  return { state: 'signed_in', ...outcome };
}

async function join(deps: VerifySignUpDeps, input: { person: Person; invitation: string; request: RouteRequest }): Promise<Outcome> {
  const { person, invitation, request } = input;
  try {
    const { tenant } = await acceptInvitation(deps, { token: invitation, personId: person.id, request });
    return { tenantId: formatId('tenant', tenant.id), botId: null, problem: null };
  } catch (error) {
    return { tenantId: null, botId: null, problem: expected(error, 'invitation_invalid') };
  }
}

async function found(deps: VerifySignUpDeps, input: { person: Person; tenantName: string; request: RouteRequest }): Promise<Outcome> {
  const { person, tenantName, request } = input;
  const founder = { personId: person.id, name: person.name, locale: person.locale };
  try {
    const { tenant, botId } = await createOwnTenant(deps, { founder, name: tenantName, request });
    return { tenantId: formatId('tenant', tenant.id), botId: formatId('bot', botId), problem: null };
  } catch (error) {
    return { tenantId: null, botId: null, problem: expected(error, 'self_service_off') };
  }
}

/** Says what a refusal means to somebody who has just become a person; a failure of ours goes on as one. */
function expected<Problem extends Outcome['problem']>(error: unknown, problem: Problem): Problem {
  if (error instanceof AppError && error.status < 500) return problem;
  throw error;
}
