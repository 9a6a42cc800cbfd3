import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** A row by the names of its columns. */
export type Row = Record<string, unknown>;

/** One comparison of a column; several must all hold. */
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

const comparisons: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

export async function insertRow(db: IdentityDb, table: string, row: Row): Promise<Row> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row));
  return first(await sql<Row>`insert into ${sql.table(table)} (${columns}) values (${values}) returning *`.execute(db)) as Row;
}

/** Reads rows; `lock` keeps others from changing them until the transaction ends. */
export async function selectRows(
  db: IdentityDb,
  table: string,
  conditions: readonly Condition[],
  options: { limit?: number; offset?: number; sortBy?: { field: string; direction: 'asc' | 'desc' }; lock?: boolean } = {},
): Promise<Row[]> {
  const { limit = 100, offset = 0, sortBy, lock = false } = options;
  const order = sortBy === undefined ? sql`` : sql`order by ${sql.ref(sortBy.field)} ${sortBy.direction === 'asc' ? sql`asc` : sql`desc`}`;
  const locking = lock ? sql`for update` : sql``;
  const query = sql<Row>`select * from ${sql.table(table)} ${where(conditions)} ${order} limit ${limit} offset ${offset} ${locking}`;
  return (await query.execute(db)).rows;
}

/** Sets columns and adds to others; returns the rows as they are now. */
export async function updateRows(
  db: IdentityDb,
  table: string,
  conditions: readonly Condition[],
  change: { readonly set: Row; readonly add?: Readonly<Record<string, number>> },
): Promise<Row[]> {
  const sets = Object.entries(change.set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const adds = Object.entries(change.add ?? {}).map(([name, value]) => sql`${sql.ref(name)} = coalesce(${sql.ref(name)}, 0) + ${value}`);
  if (sets.length + adds.length === 0) return selectRows(db, table, conditions);
  const query = sql<Row>`update ${sql.table(table)} set ${sql.join([...sets, ...adds])} ${where(conditions)} returning *`;
  return (await query.execute(db)).rows;
}

/** Deletes rows and returns them as they were: of two who delete the same one, one gets it. */
export async function deleteRows(db: IdentityDb, table: string, conditions: readonly Condition[]): Promise<Row[]> {
  return (await sql<Row>`delete from ${sql.table(table)} ${where(conditions)} returning *`.execute(db)).rows;
}

export async function countRows(db: IdentityDb, table: string, conditions: readonly Condition[]): Promise<number> {
  const counted = await sql<{ count: string }>`select count(*) as count from ${sql.table(table)} ${where(conditions)}`.execute(db);
  return Number(counted.rows[0]?.count ?? 0);
}

function where(conditions: readonly Condition[]) {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions.map(compare), sql` and `)}`;
}

function compare({ field, operator, value }: Condition) {
  const column = sql.ref(field);
  if (operator === 'in' && Array.isArray(value)) return sql`${column} = any(${value})`;
  if (value === null && operator === 'eq') return sql`${column} is null`;
  if (value === null && operator === 'ne') return sql`${column} is not null`;
  switch (comparisons[operator]) {
    case '=':
      return sql`${column} = ${value}`;
    case '<>':
      return sql`${column} <> ${value}`;
    case '<':
      return sql`${column} < ${value}`;
    case '<=':
      return sql`${column} <= ${value}`;
    case '>':
      return sql`${column} > ${value}`;
    case '>=':
      return sql`${column} >= ${value}`;
    default:
      throw new TypeError(`the comparison ${operator} is not offered`);
  }
}

function first(result: { rows: Row[] }): Row | undefined {
  return result.rows[0];
}
