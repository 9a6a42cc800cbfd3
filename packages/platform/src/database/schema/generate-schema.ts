import type pg from 'pg';

/** What the catalogue says of one column. */
interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  check: string | null;
}

const idTypes: Readonly<Record<string, string>> = {
  tenants: 'TenantId',
  api_keys: 'ApiKeyId',
  bots: 'BotId',
  bot_versions: 'BotVersionId',
  contacts: 'ContactId',
  model_connections: 'ModelConnectionId',
  sources: 'SourceId',
  documents: 'DocumentId',
  chunks: 'ChunkId',
  crawl_pages: 'CrawlPageId',
  search_rules: 'SearchRuleId',
  findings: 'FindingId',
  conversations: 'ConversationId',
  turns: 'TurnId',
  messages: 'MessageId',
  left_messages: 'LeftMessageId',
  actions: 'ActionId',
  action_requests: 'ActionRequestId',
  leads: 'LeadId',
  answer_tests: 'AnswerTestId',
  identity_secrets: 'IdentitySecretId',
  preview_links: 'PreviewLinkId',
  answer_test_runs: 'AnswerTestRunId',
  usage_events: 'UsageEventId',
  people: 'PersonId',
  sessions: 'SessionId',
  sign_in_methods: 'SignInMethodId',
  passkeys: 'PasskeyId',
  signing_keys: 'SigningKeyId',
  token_families: 'TokenFamilyId',
  members: 'MemberId',
  roles: 'RoleId',
  invitations: 'InvitationId',
  audit_entries: 'AuditEntryId',
  operator_audit_entries: 'OperatorAuditEntryId',
  support_grants: 'SupportGrantId',
  support_visits: 'SupportVisitId',
  tenant_domains: 'TenantDomainId',
  sso_connections: 'SsoConnectionId',
  mails: 'MailId',
  embedding_indexes: 'EmbeddingIndexId',
  attachments: 'AttachmentId',
  consent_receipts: 'ConsentReceiptId',
};

const scalarTypes: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  bytea: 'Buffer',
  'double precision': 'number',
  integer: 'number',
  smallint: 'number',
  date: 'Date',
  'integer[]': 'number[]',
  jsonb: 'Json',
  text: 'string',
  'text[]': 'string[]',
  numeric: 'string',
  'timestamp with time zone': 'Timestamp',
  uuid: 'string',
  // As pgvector writes it: [0.5,-1].
  vector: 'string',
};

const catalogueQuery = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    a.atthasdef as defaulted,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1) as check
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'
  order by c.relname, a.attnum`;

/** Writes the TypeScript row types of a migrated database: ids branded by table, closed sets of words as unions. */
export async function generateSchema(client: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await client.query<Column>(catalogueQuery);
  const tables = Map.groupBy(rows, (column) => column.table);
  const used = new Set<string>();
  const interfaces = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => `  ${column.name}: ${columnType(table, column, used)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`;
  });
  const schema = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`).join('\n');
  const ids = [...used].sort();
  return `// Generated from the migrated schema by \`npm run schema\`. Do not edit.
import type {
${ids.map((id) => `  ${id},\n`).join('')}} from '@parley/contract/ids';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as parsed JSON, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
type Timestamp = ColumnType<Date, Date, Date>;
type DefaultedTimestamp = ColumnType<Date, Date | undefined, Date>;
type DefaultedJson = ColumnType<unknown, string | undefined, string>;

${interfaces.join('\n')}
export interface Schema {
${schema}
}
`;
}

function columnType(table: string, column: Column, used: Set<string>): string {
  const base = baseType(table, column, used);
  if (column.name === 'tenant_id') return `GeneratedAlways<${base}${column.nullable ? ' | null' : ''}>`;
  if (column.defaulted && base === 'Timestamp') return 'DefaultedTimestamp';
  if (column.defaulted && base === 'Json') return 'DefaultedJson';
  const nullable = column.nullable ? `${base} | null` : base;
  return column.defaulted ? `Generated<${nullable}>` : nullable;
}

function baseType(table: string, column: Column, used: Set<string>): string {
  if (column.type === 'uuid[]') return `${baseType(table, { ...column, type: 'uuid', name: column.name.replace(/_ids$/, '_id') }, used)}[]`;
  const id = column.type === 'uuid' ? idTypes[column.name === 'id' ? table : tableOf(column.name)] : undefined;
  if (id !== undefined) {
    used.add(id);
    return id;
  }
  if (column.check !== null) {
    const words = [...column.check.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`);
    return words.join(' | ');
  }
  const scalar = scalarTypes[column.type];
  if (scalar === undefined) throw new Error(`no TypeScript type is known for ${table}.${column.name}, a ${column.type}`);
  return scalar;
}

/** Columns that refer to a table by another name than its own. */
const references: Readonly<Record<string, string>> = {
  published_version_id: 'bot_versions',
  person_id: 'people',
  custom_role_id: 'roles',
  invited_by: 'members',
  granted_by: 'members',
  index_id: 'embedding_indexes',
};

function tableOf(column: string): string {
  return references[column] ?? column.replace(/_id$/, 's');
}

function interfaceName(table: string): string {
  const singular = table
    .replace(/^people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/indexes$/, 'index')
    .replace(/s$/, '');
  return singular.replace(/(^|_)([a-z])/g, (_match, _gap, letter: string) => letter.toUpperCase()).concat('Row');
}
