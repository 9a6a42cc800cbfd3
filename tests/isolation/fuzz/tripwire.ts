import type { TestDatabase } from '@parley/testing/database/create-test-database';
import pg from 'pg';
import { hashTenant } from '../fill-tables.ts';
import type { TenantTable } from '../tenant-tables.ts';

/** Sees whatever is written to a tenant's rows, by whomever. */
export interface Tripwire extends AsyncDisposable {
  /** Tables that were written to since it was last asked. */
  touched(): Promise<string[]>;
  /** Takes what is there now for what should be. */
  reset(): Promise<void>;
  /** Tables whose rows are not those of the last reset. */
  changed(): Promise<string[]>;
}

/** Sets triggers on every table, and remembers a checksum of each. */
export async function setTripwire(test: TestDatabase, tables: readonly TenantTable[], tenantId: string): Promise<Tripwire> {
  const client = new pg.Client(test.admin);
  await client.connect();
  await client.query(`
    create table tripwire_touches (name text not null);
    create function tripwire_touch() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if to_jsonb(new) ->> 'tenant_id' = tg_argv[0] or to_jsonb(old) ->> 'tenant_id' = tg_argv[0] then
        insert into tripwire_touches values (tg_op || ' of ' || tg_table_name);
      end if;
      return null;
    end $$`);
  for (const { name } of tables)
    await client.query(
      `create trigger tripwire after insert or update or delete on ${name} for each row execute function tripwire_touch('${tenantId}')`,
    );
  const hash = () => hashTenant(client, tables, tenantId);
  const touched = async (): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>('delete from tripwire_touches returning name');
    return [...new Set(rows.map(({ name }) => name))];
  };
  let before = await hash();
  return {
    touched,
    async reset() {
      await touched();
      before = await hash();
    },
    async changed() {
      const after = await hash();
      return Object.keys(before).filter((name) => before[name] !== after[name]);
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
