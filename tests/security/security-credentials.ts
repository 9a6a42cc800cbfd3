import { formatId, newId, type PersonId, parseId } from '@parley/contract/ids';
import type { TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { letSupportIn, makeOperator, type TestMember } from '@parley/testing/app/test-member';
import type { TestPerson } from '@parley/testing/app/test-person';
import type { CredentialHeaders, SecurityRole, SecurityTenant } from '@parley/testing/route-security/security-world';
import type { AttackedPerson } from './attacked-person.ts';

/** Access tokens are good for ten minutes, and a walk may take longer. */
const reuseMs = 240_000;

/** Makes a credential when it is first asked for, and again when it has grown old. */
function lasting(make: (key: string) => Promise<CredentialHeaders>): (key: string) => Promise<CredentialHeaders> {
  const made = new Map<string, { credential: Promise<CredentialHeaders>; until: number }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined && known.until > performance.now()) return known.credential;
    const credential = make(key);
    made.set(key, { credential, until: performance.now() + reuseMs });
    return credential;
  };
}

/** The ways in which people come into a tenant under attack. */
export function tenantCredentials(
  app: TestApp,
  own: TestTenant,
  person: AttackedPerson,
): Pick<SecurityTenant, 'memberCredential' | 'browserCredential' | 'personCredential'> {
  const named = { 'parley-tenant': formatId('tenant', own.tenant.id) };
  const signIn = signInAgain(app);
  let owner: Promise<TestPerson> | undefined;

  const members = new Map<string, { member: TestMember; until: number }>();

  /** Requests remove members, and change what they may do. */
  function isStill({ memberId }: TestMember, role: SecurityRole): Promise<boolean> {
    return own.scope.transaction(async (db) => {
      const row = await db
        .selectFrom('members')
        .leftJoin('roles', 'roles.id', 'members.custom_role_id')
        .select(['members.role', 'roles.permissions'])
        .where('members.id', '=', memberId)
        .executeTakeFirst();
      return typeof role === 'string' ? row?.role === role : row?.permissions?.join() === role.join();
    });
  }

  async function createOwner(): Promise<TestPerson> {
    const made = await app.person();
    await own.scope.transaction((db) =>
      db
        .insertInto('members')
        .values({ id: newId('member'), person_id: parseId('person', made.id) as PersonId, role: 'owner' })
        .execute(),
    );
    return made;
  }

  return {
    async memberCredential(role, age) {
      if (age === 'new') return (await own.member(role)).headers;
      const name = JSON.stringify(role);
      const known = members.get(name);
      if (known !== undefined && known.until > performance.now() && (await isStill(known.member, role))) return known.member.headers;
      const member = await own.member(role);
      members.set(name, { member, until: performance.now() + reuseMs });
      return member.headers;
    },
    async browserCredential() {
      owner ??= createOwner();
      return { ...(await signIn(await owner)), ...named };
    },
    personCredential: async () => ({ cookie: await person.cookie() }),
  };
}

/** The ways in which operators come in. */
export function operatorCredentials(app: TestApp) {
  async function create(): Promise<{ personId: PersonId; headers: CredentialHeaders }> {
    const { personId, headers } = await app.client({ name: 'Olga Operator' });
    await makeOperator(app.test.database, personId);
    return { personId, headers };
  }
  const createOnce = lasting(async () => (await create()).headers);
  const operatorCredential = async (age?: 'any' | 'new'): Promise<CredentialHeaders> =>
    age === 'new' ? (await create()).headers : createOnce('operator');

  const letIn = new Map<string, { operator: Awaited<ReturnType<typeof create>>; until: number }>();

  /** Requests take grants back, and leave. */
  async function isStillIn(personId: PersonId, { scope }: TestTenant): Promise<boolean> {
    const visit = await app.test.database.asIdentity('a test looks whether an operator is in a tenant', (db) =>
      db
        .selectFrom('support_visits')
        .innerJoin('support_grants', 'support_grants.id', 'support_visits.support_grant_id')
        .select('support_visits.id')
        .where('support_visits.tenant_id', '=', scope.tenantId)
        .where('support_visits.person_id', '=', personId)
        .where('support_visits.left_at', 'is', null)
        .where('support_grants.revoked_at', 'is', null)
        .executeTakeFirst(),
    );
    return visit !== undefined;
  }

  /** An operator for each tenant and what it grants, so that nobody is let out for the next to be let in. */
  async function supportCredential({ own }: { own: TestTenant }, access: 'read' | 'write' | 'none'): Promise<CredentialHeaders> {
    const name = `${own.tenant.slug} ${access}`;
    const named = { 'parley-tenant': formatId('tenant', own.scope.tenantId) };
    const known = letIn.get(name);
    if (known !== undefined && known.until > performance.now() && (access === 'none' || (await isStillIn(known.operator.personId, own))))
      return { ...known.operator.headers, ...named };
    const operator = await create();
    if (access !== 'none') await letSupportIn({ database: app.test.database, scope: own.scope }, operator.personId, { access });
    letIn.set(name, { operator, until: performance.now() + reuseMs });
    return { ...operator.headers, ...named };
  }
  return { operatorCredential, supportCredential };
}

/** Cookies of sessions, each used until a request ended it. */
function signInAgain(app: TestApp): (person: TestPerson) => Promise<CredentialHeaders> {
  const cookies = new Map<string, string>();
  return async ({ email, password }) => {
    const known = cookies.get(email);
    if (known !== undefined && (await fetch(`${app.url}/v1/auth/session`, { headers: { cookie: known } })).ok) return { cookie: known };
    const answer = await fetch(`${app.url}/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url },
      body: JSON.stringify({ email, password }),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    if (!answer.ok || cookie === '') throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    cookies.set(email, cookie);
    return { cookie };
  };
}
