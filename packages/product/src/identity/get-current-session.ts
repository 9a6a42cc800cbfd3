import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { findPerson } from './people.store.ts';
import type { Person } from './person.ts';
import { isOperator, listTenantsOf, type PersonTenant } from './person-tenants.store.ts';
import { listOpenVisits } from './resolve-membership.store.ts';
import { findPasswordHash } from './sign-in-methods.store.ts';
import { isSsoMethod, opensWithoutSso } from './sso/require-sso-rules.ts';

/** Who somebody is and where they may work: what a page needs to begin. */
export interface CurrentSession {
  readonly person: Person;
  readonly hasPassword: boolean;
  /** Whether they run the installation, and came by a proof of their own. */
  readonly operator: boolean;
  readonly tenants: readonly TenantChoice[];
  /** Where they are inside by a tenant's leave. */
  readonly visits: readonly OpenVisitOf[];
  readonly signedInAt: Date;
  readonly secondFactorAt: Date | undefined;
}

/** A tenant to choose, and whether the session at hand opens it. */
interface TenantChoice extends Omit<PersonTenant, 'ssoRequired'> {
  readonly needsSingleSignOn: boolean;
}

type OpenVisitOf = Awaited<ReturnType<typeof listOpenVisits>>[number];

export async function getCurrentSession(identity: Identity, caller: PersonCaller): Promise<CurrentSession> {
  return identity.database.asIdentity('read the current session', async (db) => {
    const person = await findPerson(db, caller.personId);
    if (person === undefined) throw new AppError('unauthenticated');
    const operator = !isSsoMethod(caller.method) && (await isOperator(db, caller.personId));
    return {
      person,
      hasPassword: (await findPasswordHash(db, caller.personId)) !== undefined,
      operator,
      tenants: (await listTenantsOf(db, caller)).map((tenant) => toChoice(tenant, caller)),
      visits: operator ? await listOpenVisits(db, caller.personId, new Date(identity.now())) : [],
      signedInAt: caller.signedInAt,
      secondFactorAt: caller.secondFactorAt,
    };
  });
}

/** Of tenants whose provider the person came through, only those are listed which that opens: the others ask here. */
function toChoice({ ssoRequired, ...tenant }: PersonTenant, caller: PersonCaller): TenantChoice {
  return { ...tenant, needsSingleSignOn: !isSsoMethod(caller.method) && !opensWithoutSso(caller, { ...tenant, ssoRequired }) };
}
