/** What the schema may hold beside tenant tables, each entry for a reason. Anything else is a fault. */
export interface CatalogueRules {
  /** Tables that belong to no single tenant. `key` is the column policies compare with the tenant, where there are policies. */
  readonly globalTables: Readonly<Record<string, { key?: string; reason: string; tenantMay?: readonly string[] }>>;
  /** Schemas beside `public`. Only `parley_system` may enter them. */
  readonly systemSchemas: readonly string[];
  /** What `parley_system` may do with tables of `public`: a privilege, or a privilege on one column as `update(name)`. */
  readonly systemMay: Readonly<Record<string, readonly string[]>>;
  /** Functions that run with their owner's rights, which row-level security does not hold back; each was read with care. */
  readonly definerFunctions: readonly string[];
}

/** The rules of this build's migrations. A migration that needs more changes them in the same commit. */
export const catalogueRules: CatalogueRules = {
  globalTables: {
    tenants: {
      key: 'id',
      reason: 'the tenants themselves: each sees its own row',
      tenantMay: ['select', 'update(name)', 'update(settings)', 'update(updated_at)'],
    },
    schema_migrations: { reason: 'which migrations were applied' },
  },
  systemSchemas: ['pgboss'],
  systemMay: {
    schema_migrations: ['select'],
    tenants: ['select', 'insert', ...columns('update', ['name', 'slug', 'status', 'settings', 'updated_at'])],
    // A key is looked up by its id before its tenant is known.
    api_keys: columns('select', ['tenant_id', 'id', 'secret_hash', 'permissions', 'revoked_at']),
    // The relay moves jobs of all tenants into the queue.
    job_outbox: ['select', 'insert', 'delete'],
    // A visitor's session begins with a bot's id alone.
    bots: columns('select', ['tenant_id', 'id']),
    // The keeper of running turns extends leases and closes turns whose process died.
    turns: [
      ...columns('select', ['tenant_id', 'id', 'status', 'lease_expires_at']),
      ...columns('update', ['partial_text', 'lease_expires_at']),
    ],
  },
  // Full-text search: an index is not used below a policy. It names the tenant for each table and gives nothing without one.
  definerFunctions: ['search_chunks(text[],double precision[],integer)'],
};

function columns(privilege: string, names: readonly string[]): string[] {
  return names.map((name) => `${privilege}(${name})`);
}
