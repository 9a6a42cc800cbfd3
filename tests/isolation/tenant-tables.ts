import type pg from 'pg';

export interface Column {
  name: string;
  type: string;
  /** The words of a `check (… in (…))`, when the column has one. */
  words: string[];
}

export interface ForeignKey {
  columns: string[];
  target: string;
  targetColumns: string[];
}

/** A table whose rows belong to tenants, as the catalogue describes it. */
export interface TenantTable {
  name: string;
  primaryKey: string[];
  columns: Column[];
  foreignKeys: ForeignKey[];
}

const names = (keys: string, table: string): string =>
  `array(select a.attname::text from unnest(${keys}) with ordinality key (number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = key.number order by key.place)`;

const query = `
  select c.relname as name,
    (select ${names('k.conkey', 'c.oid')} from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') as "primaryKey",
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'words',
        coalesce((select jsonb_agg(word[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') word
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'), '[]')) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select jsonb_agg(jsonb_build_object('columns', ${names('k.conkey', 'c.oid')}, 'target', target.relname, 'targetColumns', ${names('k.confkey', 'target.oid')}) order by k.conname)
      from pg_constraint k join pg_class target on target.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'), '[]') as "foreignKeys"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
  order by c.relname`;

/** Every tenant table, parents before those that refer to them. */
export async function readTenantTables(client: Pick<pg.Client, 'query'>): Promise<TenantTable[]> {
  const { rows: waiting } = await client.query<TenantTable>(query);
  const sorted: TenantTable[] = [];
  while (waiting.length > 0) {
    const placed = new Set(['tenants', 'people', ...sorted.map(({ name }) => name)]);
    const next = waiting.findIndex((table) => parentsOf(table).every((parent) => parent === table.name || placed.has(parent)));
    sorted.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return sorted;
}

/** The tables a row cannot be written without. A reference that is only made later, by an update, may point backwards. */
function parentsOf({ foreignKeys }: TenantTable): string[] {
  return foreignKeys.filter((key) => !isMadeLater(key)).map(({ target }) => target);
}

/** A bot refers to the version it published, which refers to the bot. */
export function isMadeLater({ columns }: ForeignKey): boolean {
  return columns.includes('published_version_id');
}
