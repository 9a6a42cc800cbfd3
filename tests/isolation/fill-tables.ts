import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { isMadeLater, type TenantTable } from './tenant-tables.ts';

/** A row as it is stored, by column. */
export type Row = Readonly<Record<string, unknown>>;
/** One row of each tenant table, by table. */
export type Rows = Readonly<Record<string, Row>>;

/** What the schema asks of single columns, beyond their type. */
const demanded: Readonly<Record<string, (canary: string) => unknown>> = {
  'chunks.text': (canary) => `the passage of ${canary}`,
  'chunks.terms': (canary) => canary.toLowerCase(),
  'message_citations.quote': (canary) => `passage of ${canary}`,
  'message_citations.end_offset': () => 20,
  // Read whole by whoever reads a bot.
  'bots.draft': (canary) => JSON.stringify({ instructions: canary }),
  'bot_versions.config': (canary) => JSON.stringify({ instructions: canary }),
  // It has a number.
  'bot_versions.draft_digest': () => null,
  // From where to where, in pairs.
  'messages.unsupported': () => [0, 1],
  // It says who has the conversation, and who wrote.
  'conversations.handoff_state': () => 'with_person',
  'messages.author': () => 'member',
  // One that belongs to another has neither, so what keeps it from a stranger's is its foreign key.
  'contacts.external_id': () => null,
  'contacts.email': () => null,
  'contacts.email_key': () => null,
  'mails.status': () => 'sent',
  // What is due would be worked on.
  'crawls.wake_at': () => new Date('2100-01-01'),
  'turns.status': () => 'completed',
  'model_connections.key_hint': () => 'last',
  'action_requests.status': () => 'waiting',
  'members.role': () => 'custom',
  'invitations.role': () => 'custom',
  'invitations.email': (canary) => `${canary}@example.com`.toLowerCase(),
  'tenant_domains.domain': (canary) => `${canary}.example.com`.toLowerCase(),
};

const byType: Readonly<Record<string, (canary: string) => unknown>> = {
  boolean: () => true,
  bytea: () => randomBytes(32),
  'double precision': () => 1,
  integer: () => 1,
  smallint: () => 1,
  date: () => '2026-11-01',
  numeric: () => '1.5',
  bigint: () => 1,
  jsonb: (canary) => JSON.stringify({ canary }),
  text: (canary) => canary,
  'text[]': (canary) => [canary],
  'integer[]': () => [1],
  'timestamp with time zone': () => new Date(),
  uuid: () => randomUUID(),
  'uuid[]': () => [randomUUID()],
  vector: () => '[1,0]',
};

/**
 * Writes a tenant and one row into every table of it, each column filled and each reference made. Every text holds the
 * tenant's canary: `CANARY` and the tenant's slug. A column of a new type, or with a new condition, must be named above.
 * The tenant is a new one unless `existing` is given.
 */
export async function fillTables(
  client: Pick<pg.Client, 'query'>,
  tables: readonly TenantTable[],
  slug: string,
  existing?: string,
): Promise<Rows> {
  const canary = `CANARY${slug}`;
  const tenantId = existing ?? randomUUID();
  if (existing === undefined) await client.query('insert into tenants (id, name, slug) values ($1, $2, $3)', [tenantId, canary, slug]);
  const person: Row = { id: randomUUID(), name: canary, email: `${canary}@example.com`.toLowerCase() };
  await client.query('insert into people (id, name, email) values ($1, $2, $3)', Object.values(person));
  const rows: Record<string, Row> = { tenants: { id: tenantId } };
  const parents = (table: string): Row | undefined => (table === 'people' ? person : rows[table]);
  for (const table of tables) {
    const row: Record<string, unknown> = {};
    for (const { name, type, words } of table.columns) {
      const value = demanded[`${table.name}.${name}`] ?? (words.length > 0 ? () => words[0] : byType[type.replace(/\(.*/, '')]);
      if (value === undefined) throw new Error(`nothing is known to put into ${table.name}.${name}, a ${type}`);
      row[name] = value(canary);
    }
    for (const key of table.foreignKeys) {
      for (const [index, column] of key.columns.entries())
        row[column] = isMadeLater(key) ? null : parents(key.target)?.[key.targetColumns[index] ?? ''];
    }
    row['tenant_id'] = tenantId;
    await insertRow(client, table.name, row);
    rows[table.name] = row;
  }
  for (const table of tables) {
    for (const key of table.foreignKeys.filter(isMadeLater)) {
      const [, column = ''] = key.columns;
      const value = rows[key.target]?.['id'];
      await client.query(`update ${table.name} set ${column} = $1 where tenant_id = $2`, [value, tenantId]);
      rows[table.name] = { ...rows[table.name], [column]: value };
    }
  }
  return rows;
}

/** Inserts a row with just these columns. */
async function insertRow(client: Pick<pg.Client, 'query'>, table: string, row: Row): Promise<void> {
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await client.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

/** A fingerprint of all rows of one tenant, by table. */
export async function hashTenant(
  client: Pick<pg.Client, 'query'>,
  tables: readonly TenantTable[],
  tenantId: unknown,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, ';' order by t::text), '')) as hash from ${name} t where tenant_id = $1`,
      [tenantId],
    );
    hashes[name] = rows[0]?.hash ?? '';
  }
  return hashes;
}
