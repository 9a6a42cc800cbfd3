import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { VerifiedSignUp } from '@parley/contract/onboarding';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import type { Person, SignUpPurpose } from '../identity/public.ts';
import { acceptInvitation } from '../members/public.ts';
import type { SystemSettingsReader, Tenant, TenantStatuses } from '../tenants/public.ts';
import { createOwnTenant } from './create-own-tenant.ts';

export interface BeginMembershipDeps {
  readonly database: Database;
  readonly settings: SystemSettingsReader;
  readonly statuses: Pick<TenantStatuses, 'requireActive'>;
  readonly now: () => number;
}

/** What came of what somebody signed up for. */
export interface BegunMembership {
  /** The tenant they own or have joined. */
  readonly tenant: Tenant | null;
  /** The first bot of a tenant of their own. */
  readonly botId: BotId | null;
  readonly problem: VerifiedSignUp['problem'];
}

type Input = { readonly person: Person; readonly request: RouteRequest };

/**
 * Gives somebody who has just become a person the tenant they wanted, or the one they were invited to. What fails, because the world
 * has changed since they asked, is told and does not undo the person.
 */
export async function beginMembership(
  deps: BeginMembershipDeps,
  { purpose: { tenantName, timeZone, invitation }, ...input }: Input & { purpose: SignUpPurpose },
): Promise<BegunMembership> {
  if (invitation !== undefined) return join(deps, { ...input, invitation });
  if (tenantName !== undefined) return found(deps, { ...input, tenantName, timeZone });
  return { tenant: null, botId: null, problem: null };
}

async function join(deps: BeginMembershipDeps, { person, invitation, request }: Input & { invitation: string }): Promise<BegunMembership> {
  try {
    const { tenant } = await acceptInvitation(deps, { token: invitation, personId: person.id, request });
    return { tenant, botId: null, problem: null };
  } catch (error) {
    return { tenant: null, botId: null, problem: expected(error, 'invitation_invalid') };
  }
}

async function found(
  deps: BeginMembershipDeps,
  { person, tenantName, timeZone, request }: Input & { tenantName: string; timeZone: string | undefined },
): Promise<BegunMembership> {
  const founder = { personId: person.id, name: person.name, locale: person.locale };
  try {
    const { tenant, botId } = await createOwnTenant(deps, { founder, name: tenantName, timeZone, request });
    return { tenant, botId, problem: null };
  } catch (error) {
    return { tenant: null, botId: null, problem: expected(error, 'self_service_off') };
  }
}

/** Says what a refusal means to somebody who has just become a person; a failure of ours goes on as one. */
function expected<Problem extends VerifiedSignUp['problem']>(error: unknown, problem: Problem): Problem {
  if (error instanceof AppError && error.status < 500) return problem;
  throw error;
}
