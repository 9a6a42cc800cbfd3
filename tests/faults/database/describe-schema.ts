// cspell:disable -- names of PostgreSQL's catalogue
import type pg from 'pg';

const schemas = `('public', 'pgboss')`;

const queries = [
  `select 'column', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
     pg_get_expr(d.adbin, d.adrelid)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where n.nspname in ${schemas} and c.relkind in ('r', 'p', 'v', 'S')`,
  `select 'constraint', n.nspname, conrelid::regclass::text, conname, pg_get_constraintdef(k.oid) from pg_constraint k join pg_namespace n on n.oid = k.connamespace
   where n.nspname in ${schemas}`,
  `select 'index', schemaname, tablename, indexname, indexdef from pg_indexes where schemaname in ${schemas}`,
  `select 'policy', schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check from pg_policies where schemaname in ${schemas}`,
  `select 'grant', n.nspname, c.relname, coalesce(c.relacl::text, ''),
     (select string_agg(a.attname || a.attacl::text, ' ' order by a.attname) from pg_attribute a where a.attrelid = c.oid and a.attacl is not null)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and c.relkind in ('r', 'p', 'v', 'S')`,
  `select 'function', n.nspname, pg_get_functiondef(f.oid), coalesce(f.proacl::text, '') from pg_proc f join pg_namespace n on n.oid = f.pronamespace
   where n.nspname in ${schemas} and f.prokind in ('f', 'p')`,
  `select 'trigger', pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
     and c.relnamespace::regnamespace::text in ${schemas}`,
  `select 'migration', name, checksum from schema_migrations`,
];

/** Everything migrations make, as sorted lines: two databases with the same lines have the same schema. */
export async function describeSchema(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const lines: string[] = [];
  for (const query of queries) {
    const { rows } = await client.query<Record<string, unknown>>(query);
    lines.push(...rows.map((row) => Object.values(row).join(' | ')));
  }
  return lines.toSorted();
}
