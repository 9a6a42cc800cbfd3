/** What the schema may hold beside tenant tables, each entry for a reason. Anything else is a fault. */
export interface CatalogueRules {
  /** Tables that belong to no single tenant. `key` is the column policies compare with the tenant, where there are policies. */
  readonly globalTables: Readonly<Record<string, { key?: string; reason: string; tenantMay?: readonly string[] }>>;
  /** Schemas beside `public`. Only `parley_system` may enter them. */
  readonly systemSchemas: readonly string[];
  /** What `parley_system` may do with tables of `public`: a privilege, or a privilege on one column as `update(name)`. */
  readonly systemMay: Readonly<Record<string, readonly string[]>>;
  /** The same for `parley_identity`, the only role that reaches what people prove themselves with. */
  readonly identityMay: Readonly<Record<string, readonly string[]>>;
  /** Functions that run with their owner's rights, which row-level security does not hold back; each was read with care. */
  readonly definerFunctions: readonly string[];
}

const everything = ['select', 'insert', 'update', 'delete'];

/** The rules of this build's migrations. A migration that needs more changes them in the same commit. */
export const catalogueRules: CatalogueRules = {
  globalTables: {
    tenants: {
      key: 'id',
      reason: 'the tenants themselves: each sees its own row',
      tenantMay: ['select', ...columns('update', ['name', 'slug', 'settings', 'sso_required', 'updated_at'])],
    },
    people: {
      reason: 'a person may be a member of several tenants; a policy shows a tenant the people who are its members',
      tenantMay: columns('select', ['id', 'name', 'email', 'image', 'two_factor_enabled']),
    },
    sessions: { reason: 'a person signs in before any tenant is known' },
    sign_in_methods: { reason: 'they prove who a person is, in whatever tenant' },
    verifications: { reason: 'links and codes sent to people' },
    second_factors: { reason: 'they prove who a person is, in whatever tenant' },
    passkeys: { reason: 'they prove who a person is, in whatever tenant' },
    signing_keys: { reason: 'access tokens of the whole installation are signed with them' },
    token_families: { reason: 'a person signs in before any tenant is known' },
    operators: { reason: 'they run the installation and belong to no tenant' },
    system_settings: { reason: 'what the operator decides for the whole installation' },
    operator_audit_entries: { reason: 'what operators did to the installation' },
    verified_domains: { reason: 'a domain is looked up before its tenant is known, and belongs to one tenant at most' },
    mails: {
      key: 'tenant_id',
      reason: 'a mail is to a person, and may be caused by a tenant, which cannot read it back',
      tenantMay: columns('insert', ['id', 'kind', 'recipient', 'subject', 'text', 'html', 'calendar', 'reply_to', 'conversation_id']),
    },
    sso_used_answers: { reason: 'what an identity provider answered is good once, whoever is meant; it holds digests alone' },
    host_visits: { reason: 'a web site is asked no oftener because several tenants read it; it holds names of hosts alone' },
    catalogue_models: { reason: 'what the operator says of models; it holds nothing of a tenant', tenantMay: ['select'] },
    schema_migrations: { reason: 'which migrations were applied' },
  },
  systemSchemas: ['pgboss'],
  systemMay: {
    schema_migrations: ['select'],
    tenants: [
      'select',
      'insert',
      ...columns('update', ['name', 'slug', 'status', 'status_reason', 'plan', 'settings', 'closed_at', 'updated_at']),
    ],
    // A key is looked up by its id before its tenant is known.
    api_keys: [
      ...columns('select', ['tenant_id', 'id', 'name', 'secret_hash', 'permissions', 'bot_ids', 'expires_at', 'revoked_at']),
      ...columns('select', ['previous_secret_hash', 'previous_expires_at', 'last_used_at', 'previous_last_used_at']),
      // When keys of all tenants were used is written down together.
      ...columns('update', ['last_used_at', 'previous_last_used_at']),
    ],
    // The relay moves jobs of all tenants into the queue.
    job_outbox: ['select', 'insert', 'delete'],
    // A visitor's session begins with a bot's id alone.
    bots: columns('select', ['tenant_id', 'id']),
    // The keeper of running turns extends leases and closes turns whose process died.
    turns: [
      ...columns('select', ['tenant_id', 'id', 'status', 'lease_expires_at']),
      ...columns('update', ['partial_text', 'lease_expires_at']),
    ],
    // Sources nobody works on any more are found for all tenants at once.
    sources: columns('select', ['tenant_id', 'id', 'status', 'updated_at']),
    // Tenants with something to erase are found together.
    contact_attributes: columns('select', ['tenant_id', 'expires_at']),
    // Crawls of all tenants are gone on with when their time has come; all tenants ask a host in turn.
    crawls: [...columns('select', ['tenant_id', 'source_id', 'wake_at']), 'update(wake_at)'],
    host_visits: everything,
    // The operator's console, and a tenant that comes into being with its owner.
    people: columns('select', ['id', 'name', 'email', 'email_verified', 'locale']),
    members: ['select', 'insert'],
    // Whoever opens an invitation names no tenant.
    invitations: columns('select', [
      ...['tenant_id', 'id', 'email', 'role', 'custom_role_id'],
      ...['secret_hash', 'expires_at', 'accepted_at', 'revoked_at'],
    ]),
    // So does whoever opens a link to a draft.
    preview_links: columns('select', ['tenant_id', 'id', 'secret_hash']),
    // A domain is proven, checked again and given up together with what it routes.
    tenant_domains: ['select', ...columns('update', ['verified_at', 'checked_at', 'failed_checks']), 'delete'],
    operators: ['select'],
    system_settings: ['select', 'insert', 'update'],
    catalogue_models: everything,
    operator_audit_entries: ['select', 'insert'],
    audit_entries: ['insert'],
    // An operator enters a tenant that granted it, and leaves again.
    support_grants: ['select'],
    support_visits: ['select', 'insert', 'update(left_at)'],
    verified_domains: ['select', 'insert', 'delete'],
    // Mails of all tenants are delivered, shown to the operator and cleared away.
    mails: [
      'select',
      'delete',
      ...columns('insert', ['id', 'kind', 'recipient', 'subject', 'text', 'html', 'calendar', 'reply_to', 'conversation_id']),
      ...columns('update', ['text', 'html', 'calendar', 'reply_to', 'status', 'attempts', 'next_attempt_at', 'failure', 'sent_at']),
    ],
  },
  identityMay: {
    people: everything,
    sessions: everything,
    sign_in_methods: everything,
    verifications: everything,
    second_factors: everything,
    passkeys: everything,
    signing_keys: everything,
    token_families: everything,
    operators: ['select', 'insert', 'delete'],
    system_settings: ['select'],
    operator_audit_entries: ['insert'],
    audit_entries: ['insert'],
    mails: columns('insert', ['id', 'kind', 'recipient', 'subject', 'text', 'html', 'calendar', 'reply_to', 'conversation_id']),
    // What somebody who signed in may do where.
    tenants: ['select'],
    members: ['select', 'update(last_seen_at)'],
    roles: ['select'],
    invitations: ['select'],
    support_grants: ['select'],
    support_visits: ['select'],
    // Single sign-on begins with the domain of an e-mail address, and comes back with a connection's id alone.
    verified_domains: ['select'],
    sso_connections: ['select'],
    sso_used_answers: ['select', 'insert', 'delete'],
  },
  definerFunctions: [
    // Full-text search: an index is not used below a policy. It names the tenant for each table and gives nothing without one.
    'search_chunks(integer[],double precision[],integer,uuid,text[])',
    'find_alike_chunks(integer[],integer[],integer)',
    'count_keys(integer[],integer)',
    // What the operator is told of tenants: counts and times, of tables whose rows the operator's role may not read.
    'tenant_figures(uuid[],timestamp with time zone)',
  ],
};

function columns(privilege: string, names: readonly string[]): string[] {
  return names.map((name) => `${privilege}(${name})`);
}
