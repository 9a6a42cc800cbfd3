import { randomUUID } from 'node:crypto';
import type { TenantId } from '@parley/contract/ids';
import type { Database, TenantDb } from '@parley/platform/database/tenancy';
import { sqlStateOf } from '@parley/platform/database/translate-error';
import { CompiledQuery } from 'kysely';
import type { Row, Rows } from './fill-tables.ts';
import type { TenantTable } from './tenant-tables.ts';

/** A way by which one tenant got at another's rows. */
export interface Leak {
  probe: string;
  table: string;
  seen: string;
}

interface Attack {
  table: TenantTable;
  /** The attacker's row of that table, and the victim's. */
  own: Row;
  other: Row;
  others: Rows;
  run: Run;
}

type Run = (sql: string, values: readonly unknown[]) => Promise<Outcome>;
type Outcome = { rows: readonly Row[]; changed: number } | Refusal;
/** The SQLSTATE, and whether it is one by which the database keeps a tenant out. */
type Refusal = { refused: string; byRight: boolean };

/** SQLSTATEs of: a policy or a grant refused, a reference has no target. */
const denials = ['42501', '23503'];
/** Its trigger runs before policies are looked at, finds no such chunk with the tenant's own eyes, and refuses by check_violation. */
const deniesByTrigger = 'message_citations: 23514';

/** Each probe tries one thing on one table, as the product would reach it, and says what it should not have seen. */
const probes: Readonly<Record<string, (attack: Attack) => Promise<string | undefined>>> = {
  async 'finds its own row'({ table, run }) {
    const found = await run(`select * from ${table.name}`, []);
    if ('refused' in found) return found.refused === '42501' ? undefined : found.refused;
    return found.rows.length > 0 ? undefined : 'nothing: the other probes prove nothing here';
  },

  async 'reads every row there is'({ table, own, run }) {
    const found = await run(`select * from ${table.name}`, []);
    if ('refused' in found) return allow(found);
    const foreign = found.rows.filter((row) => row['tenant_id'] !== own['tenant_id']);
    return foreign.length === 0 ? undefined : `${foreign.length} rows of others`;
  },

  async "reads by the other's key"({ table, other, run }) {
    return nothing(await run(`select * from ${table.name} where ${equal(table.primaryKey)}`, pick(other, table.primaryKey)));
  },

  async "updates by the other's key"({ table, other, run }) {
    const column = table.columns.find(({ name }) => !table.primaryKey.includes(name))?.name ?? 'tenant_id';
    return nothing(
      await run(`update ${table.name} set ${column} = ${column} where ${equal(table.primaryKey)}`, pick(other, table.primaryKey)),
    );
  },

  async "deletes by the other's key"({ table, other, run }) {
    return nothing(await run(`delete from ${table.name} where ${equal(table.primaryKey)}`, pick(other, table.primaryKey)));
  },

  async 'inserts a row as the other'({ table, other, run }) {
    return denied(await run(...insertion(table, withNewKey(table, other))));
  },

  async 'moves its own row to the other'({ table, own, other, run }) {
    return denied(await run(`update ${table.name} set tenant_id = $1 where tenant_id = $2`, [other['tenant_id'], own['tenant_id']]));
  },

  async "upserts onto the other's row"({ table, other, run }) {
    const [sql, values] = insertion(table, other);
    return denied(await run(`${sql} on conflict (${table.primaryKey.join(', ')}) do update set tenant_id = excluded.tenant_id`, values));
  },

  async "upserts onto the other's key without naming the tenant"({ table, own, other, run }) {
    const mixed = { ...own, ...Object.fromEntries(table.primaryKey.map((name) => [name, other[name]])), tenant_id: own['tenant_id'] };
    const [sql, values] = insertion(table, mixed);
    const target = table.primaryKey.join(', ');
    const done = await run(`${sql} on conflict (${target}) do update set tenant_id = excluded.tenant_id returning tenant_id`, values);
    if ('refused' in done) return done.refused === '23505' ? undefined : allow(done);
    return done.rows.every((row) => row['tenant_id'] === own['tenant_id']) ? undefined : "the other's row";
  },

  async "refers to the other's rows from a new row"({ table, own, others, run }) {
    return firstLeak(table, others, async (reference) =>
      denied(await run(...insertion(table, { ...withNewKey(table, own), ...someoneElse(table, others), ...reference }))),
    );
  },

  async "refers to the other's rows from its own row"({ table, own, others, run }) {
    return firstLeak(table, others, async (reference) => {
      const columns = Object.keys(reference);
      const set = columns.map((name, index) => `${name} = $${index + 1}`).join(', ');
      const where = equal(table.primaryKey, columns.length);
      return denied(
        await run(`update ${table.name} set ${set} where ${where}`, [...Object.values(reference), ...pick(own, table.primaryKey)]),
      );
    });
  },
};

export const probeNames: readonly string[] = Object.keys(probes);

/** Lets `attacker` try one probe on every table, each in a transaction of its own that commits if it can. */
export async function probeTables(
  database: Database,
  tables: readonly TenantTable[],
  attacker: Rows,
  victim: Rows,
  probe: string,
): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const table of tables) {
    const [own, other, attempt] = [attacker[table.name], victim[table.name], probes[probe]];
    if (own === undefined || other === undefined || attempt === undefined) throw new Error(`${table.name} was not filled`);
    const run: Run = async (sql, values) => {
      const outcome = await outcomeOf(database, own['tenant_id'] as TenantId, sql, values);
      return 'refused' in outcome && `${table.name}: ${outcome.refused}` === deniesByTrigger ? { ...outcome, byRight: true } : outcome;
    };
    const seen = await attempt({ table, own, other, others: victim, run });
    if (seen !== undefined) leaks.push({ probe, table: table.name, seen });
  }
  return leaks;
}

async function outcomeOf(database: Database, tenantId: TenantId, sql: string, values: readonly unknown[]): Promise<Outcome> {
  try {
    return await database.forTenant(tenantId).transaction(async (db: TenantDb) => {
      const { rows, numAffectedRows } = await db.executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
      return { rows, changed: Number(numAffectedRows ?? 0n) };
    });
  } catch (error) {
    const state = sqlStateOf(error) ?? sqlStateOf((error as Error).cause);
    if (state === undefined) throw error;
    return { refused: state, byRight: denials.includes(state) };
  }
}

/** For what may be done and must find nothing. */
function nothing(outcome: Outcome): string | undefined {
  if ('refused' in outcome) return allow(outcome);
  const found = Math.max(outcome.rows.length, outcome.changed);
  return found === 0 ? undefined : `${found} rows`;
}

/** For what must not be done at all. */
function denied(outcome: Outcome): string | undefined {
  return 'refused' in outcome ? allow(outcome) : `${outcome.changed} rows were written`;
}

function allow({ refused, byRight }: Refusal): string | undefined {
  return byRight ? undefined : `an error that says something else: ${refused}`;
}

async function firstLeak(
  table: TenantTable,
  others: Rows,
  attempt: (reference: Row) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (const { columns, target, targetColumns } of table.foreignKeys) {
    // People belong to no tenant.
    if (target === 'tenants' || target === 'people') continue;
    const pairs = columns.map((column, index) => [column, others[target]?.[targetColumns[index] ?? '']] as const);
    const seen = await attempt(Object.fromEntries(pairs.filter(([column]) => column !== 'tenant_id')));
    if (seen !== undefined) return `${target}: ${seen}`;
  }
  return undefined;
}

/** The person of the other's row: people belong to no tenant, and a tenant has each of them once. */
function someoneElse(table: TenantTable, others: Rows): Row {
  const columns = table.foreignKeys.filter(({ target }) => target === 'people').flatMap((key) => key.columns);
  return Object.fromEntries(columns.map((column) => [column, others[table.name]?.[column]]));
}

/** A copy of a row under keys of its own. References that are part of a key stay. */
function withNewKey(table: TenantTable, row: Row): Row {
  const referring = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  const copy: Record<string, unknown> = { ...row };
  for (const { name, type, words } of table.columns) {
    if (words.length > 0) copy[name] = words.at(-1);
    else if (!referring.has(name) && (type === 'uuid' || name === 'idempotency_key')) copy[name] = randomUUID();
  }
  return { ...copy, tenant_id: row['tenant_id'] };
}

function insertion(table: TenantTable, row: Row): [sql: string, values: unknown[]] {
  const columns = table.columns.map(({ name }) => name);
  return [
    `insert into ${table.name} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    pick(row, columns),
  ];
}

function equal(columns: readonly string[], before = 0): string {
  return columns.map((name, index) => `${name} = $${before + index + 1}`).join(' and ');
}

function pick(row: Row, columns: readonly string[]): unknown[] {
  return columns.map((name) => row[name]);
}
