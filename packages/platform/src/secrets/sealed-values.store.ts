import { sql } from 'kysely';
import type { IdentityDb, TenantDb } from '../database/tenancy.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

export type StoredPurpose = keyof typeof sealedColumns;

export interface SealedValue {
  readonly id: string;
  readonly owner: string;
  readonly sealed: Buffer;
}

/** The next sealed values of a column by id, locked until the transaction ends when they are to be changed. */
export async function selectSealedValues(
  db: TenantDb | IdentityDb,
  purpose: StoredPurpose,
  { after, limit, lock }: { after: string | undefined; limit: number; lock: boolean },
): Promise<SealedValue[]> {
  const { owner }: SealedColumn = sealedColumns[purpose];
  const [table, column] = placeOf(purpose);
  const { rows } = await sql<{ id: string; owner: string; value: Buffer | string }>`
    select id, ${sql.ref(owner)} as owner, ${sql.ref(column)} as value from ${sql.table(table)}
    where ${sql.ref(column)} is not null ${after === undefined ? sql`` : sql`and id > ${after}`}
    order by id limit ${limit} ${lock ? sql`for update` : sql``}`.execute(db);
  return rows.map(({ id, owner: whose, value }) => ({
    id,
    owner: whose,
    sealed: Buffer.isBuffer(value) ? value : Buffer.from(value, 'base64'),
  }));
}

export async function replaceSealedValue(
  db: TenantDb | IdentityDb,
  purpose: StoredPurpose,
  { id, sealed }: Pick<SealedValue, 'id' | 'sealed'>,
): Promise<void> {
  const { kept }: SealedColumn = sealedColumns[purpose];
  const [table, column] = placeOf(purpose);
  const value = kept === 'bytes' ? sealed : sealed.toString('base64');
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where id = ${id}`.execute(db);
}

function placeOf(purpose: StoredPurpose): [table: string, column: string] {
  const [table = '', column = ''] = purpose.split('.');
  return [table, column];
}
