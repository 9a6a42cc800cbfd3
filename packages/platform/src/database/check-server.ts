import pg from 'pg';
import { connectionOf, type DatabaseAddress } from './connection-of.ts';
import { refuseVersion } from './server-version.ts';

/** Why a database cannot be trusted with tenants' rows, and what would mend it. */
export interface DatabaseProblem {
  code: 'unreachable' | 'version' | 'encoding' | 'login' | 'membership' | 'not_migrated' | 'transaction' | 'catalogue';
  text: string;
  /** A command or a statement, ready to run. */
  mend: string;
}

interface Facts {
  version: number;
  encoding: string;
  login: string;
  superuser: boolean;
  bypasses: boolean;
  /** Tables of ours the login owns, or could own by becoming their owner. */
  owned: string[];
  missing: string[];
  migrated: boolean;
  becomes: string[];
  inherited: string[];
}

const factsQuery = `
  select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    r.rolname as login, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    array(select c.relname::text from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p')
      and pg_has_role(r.oid, c.relowner, 'member') order by 1) as owned,
    array(select wanted from unnest('{parley_tenant,parley_system,parley_identity}'::text[]) wanted where to_regrole(wanted) is null) as missing,
    exists (select from pg_proc f where f.proname = 'parley_tenant_id' and f.pronamespace = to_regnamespace('public')) as migrated,
    array(select granted.rolname::text from pg_auth_members m join pg_roles granted on granted.oid = m.roleid
      where m.member = r.oid and m.set_option and granted.rolname in ('parley_tenant', 'parley_system', 'parley_identity')) as becomes,
    array(select granted.rolname::text from pg_auth_members m join pg_roles granted on granted.oid = m.roleid
      where m.member = r.oid and m.inherit_option and granted.rolname in ('parley_tenant', 'parley_system', 'parley_identity')) as inherited
  from pg_roles r where r.rolname = session_user`;

/**
 * Says all that is wrong with a server and the login it is reached by, before the product uses it: an empty list means the
 * server may be served. Changes nothing. The embedded engine's only user is a superuser, so logins are not judged there.
 */
export async function checkServer(address: DatabaseAddress): Promise<DatabaseProblem[]> {
  const client = new pg.Client({ ...connectionOf(address), connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const version = await readVersion(client);
    const tooOld = refuseVersion(version);
    if (tooOld !== undefined) return [{ code: 'version', text: tooOld, mend: 'Upgrade PostgreSQL, then start again.' }];
    const { rows } = await client.query<Facts>(factsQuery);
    const [facts] = rows;
    if (facts === undefined) throw new Error('the server does not know the role of its own session');
    const problems = judge(facts, address.engine);
    if (problems.length > 0) return problems;
    const seen = await rehearse(client, facts.login).catch((error: Error) => [error.message]);
    if (seen.length === 0) return [];
    const text = `Transactions do not keep their role to themselves: ${seen.join('; ')}.`;
    return [{ code: 'transaction', text, mend: 'Set pool_mode = transaction in pgbouncer, or connect to PostgreSQL directly.' }];
  } catch (error) {
    const text = `The database cannot be reached: ${(error as Error).message || (error as { code?: string }).code}`;
    return [{ code: 'unreachable', text, mend: 'Check DATABASE_URL, and that the server runs and accepts connections from here.' }];
  } finally {
    await client.end().catch(() => {});
  }
}

async function readVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version");
  return rows[0]?.version ?? 0;
}

function judge(facts: Facts, engine: DatabaseAddress['engine']): DatabaseProblem[] {
  const problems: DatabaseProblem[] = [];
  if (facts.encoding !== 'UTF8') {
    const text = `The database stores text as ${facts.encoding}, which cannot hold every language.`;
    problems.push({ code: 'encoding', text, mend: "create database parley encoding 'UTF8' template template0;" });
  }
  if (!facts.migrated || facts.missing.length > 0) {
    problems.push({ code: 'not_migrated', text: 'The database was never migrated.', mend: 'npm run parley -- migrate' });
  }
  return engine === 'pglite' ? problems : [...problems, ...judgeLogin(facts)];
}

function judgeLogin({ login, superuser, bypasses, owned, missing, becomes, inherited }: Facts): DatabaseProblem[] {
  const mend = 'Set DATABASE_URL to the login parley_runtime, and keep the administrator for DATABASE_MIGRATION_URL.';
  const name = pg.escapeIdentifier(login);
  if (superuser) return [{ code: 'login', text: `The login ${login} is a superuser, whom no policy binds.`, mend }];
  const problems: DatabaseProblem[] = [];
  if (bypasses) {
    problems.push({ code: 'login', text: `The login ${login} may bypass row-level security.`, mend: `alter role ${name} nobypassrls;` });
  }
  if (owned.length > 0) {
    const text = `The login ${login} owns ${owned.length} tables or may become their owner, who can switch policies off: ${owned.slice(0, 3).join(', ')}.`;
    problems.push({ code: 'login', text, mend });
  }
  const absent = ['parley_tenant', 'parley_system', 'parley_identity'].filter((role) => !missing.includes(role) && !becomes.includes(role));
  if (absent.length > 0) {
    const text = `The login ${login} may not become ${absent.join(' or ')}, so no transaction can begin.`;
    problems.push({ code: 'membership', text, mend: `grant ${absent.join(', ')} to ${name} with inherit false, set true;` });
  }
  if (inherited.length > 0) {
    const text = `The login ${login} has the rights of ${inherited.join(' and ')} outside any transaction.`;
    problems.push({ code: 'membership', text, mend: `grant ${inherited.join(', ')} to ${name} with inherit false, set true;` });
  }
  return problems;
}

/** Begins and leaves a transaction as the product does: a pooler that shares connections between statements is found here. */
async function rehearse(client: pg.Client, login: string): Promise<string[]> {
  const state = "select current_user::text as role, current_setting('parley.tenant_id', true) as tenant";
  const nobody = '00000000-0000-0000-0000-000000000000';
  const seen: string[] = [];
  for (const role of ['parley_tenant', 'parley_system', 'parley_identity']) {
    await client.query(`begin; select set_config('role', '${role}', true), set_config('parley.tenant_id', '${nobody}', true)`);
    const { rows } = await client.query<{ role: string; tenant: string }>(state);
    await client.query('rollback');
    if (rows[0]?.role !== role || rows[0].tenant !== nobody) seen.push(`inside a transaction of ${role} the role is ${rows[0]?.role}`);
  }
  const { rows } = await client.query<{ role: string; tenant: string | null }>(state);
  if (rows[0]?.role !== login || (rows[0].tenant ?? '') !== '') seen.push(`after it the role is still ${rows[0]?.role}`);
  return seen;
}
