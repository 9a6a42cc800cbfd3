import type { SsoConnectionId, TenantId } from '@parley/contract/ids';
import { oidcSettingsSchema, type SsoDefaultRole, samlSettingsSchema } from '@parley/contract/sso';
import type { SsoConnectionRow } from '@parley/platform/database/schema';
import type { IdentityDb, TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { SsoConnection } from './sso-connection.ts';

/** A connection that was found before its tenant was known. */
export interface FoundConnection {
  readonly tenantId: TenantId;
  readonly connection: SsoConnection;
}

export async function insertSsoConnection(db: TenantDb, connection: SsoConnection): Promise<void> {
  await db
    .insertInto('sso_connections')
    .values({ id: connection.id, kind: connection.kind, ...toColumns(connection), created_at: connection.createdAt })
    .execute();
}

export async function updateSsoConnectionRow(db: TenantDb, connection: SsoConnection): Promise<void> {
  await db.updateTable('sso_connections').set(toColumns(connection)).where('id', '=', connection.id).execute();
}

/** False when there is no such connection. */
export async function deleteSsoConnectionRow(db: TenantDb, id: SsoConnectionId): Promise<boolean> {
  return (await db.deleteFrom('sso_connections').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined;
}

/** The tenant's connections from the newest to the oldest, those older than `before` only. */
export async function selectSsoConnectionPage(
  db: TenantDb,
  page: { limit: number; before: SsoConnectionId | undefined },
): Promise<SsoConnection[]> {
  let query = db.selectFrom('sso_connections').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toConnection);
}

export async function findSsoConnection(db: TenantDb, id: SsoConnectionId): Promise<SsoConnection | undefined> {
  const row = await db.selectFrom('sso_connections').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConnection(row);
}

/** Locks all connections of the tenant, so that of two who switch the last ones off at once one sees the other. */
export async function lockSsoConnections(db: TenantDb): Promise<SsoConnection[]> {
  const rows = await db.selectFrom('sso_connections').selectAll().orderBy('id').forUpdate().execute();
  return rows.map(toConnection);
}

/** Looks a connection up in all tenants that are not closed: an answer of a provider names no tenant. */
export async function findConnectionAnywhere(db: IdentityDb, id: SsoConnectionId): Promise<FoundConnection | undefined> {
  const rows = await selectOfOpenTenants(db).where('sso_connections.id', '=', id).limit(2).execute();
  return rows.length === 1 && rows[0] ? toFound(rows[0]) : undefined;
}

/** The connections, switched on, of the tenant that has verified this domain for single sign-on; oldest first. */
export async function selectConnectionsOfDomain(db: IdentityDb, domain: string): Promise<FoundConnection[]> {
  const rows = await selectOfOpenTenants(db)
    .innerJoin('verified_domains', 'verified_domains.tenant_id', 'sso_connections.tenant_id')
    .where('verified_domains.domain', '=', domain)
    .where('verified_domains.purpose', '=', 'sso')
    .where('sso_connections.enabled', '=', true)
    .orderBy('sso_connections.id')
    .execute();
  return rows.map(toFound);
}

/** The connections of a tenant that are switched on; oldest first. */
export async function selectConnectionsOfTenant(db: IdentityDb, tenantId: TenantId): Promise<FoundConnection[]> {
  const rows = await selectOfOpenTenants(db)
    .where('sso_connections.tenant_id', '=', tenantId)
    .where('sso_connections.enabled', '=', true)
    .orderBy('sso_connections.id')
    .execute();
  return rows.map(toFound);
}

function selectOfOpenTenants(db: IdentityDb) {
  return db
    .selectFrom('sso_connections')
    .innerJoin('tenants', 'tenants.id', 'sso_connections.tenant_id')
    .where('tenants.status', '<>', 'closed')
    .selectAll('sso_connections');
}

function toFound(row: Selectable<SsoConnectionRow>): FoundConnection {
  return { tenantId: row.tenant_id, connection: toConnection(row) };
}

const configShape = z.object({ domains: z.array(z.string()), settings: z.unknown() });

function toColumns(connection: SsoConnection) {
  return {
    name: connection.name,
    issuer: connection.issuer,
    config: JSON.stringify({ domains: connection.domains, settings: connection.settings }),
    secret: connection.secret,
    enabled: connection.enabled,
    idp_initiated: connection.idpInitiated,
    default_role: connection.defaultRole,
    updated_at: connection.updatedAt,
  };
}

function toConnection(row: Selectable<SsoConnectionRow>): SsoConnection {
  const { domains, settings } = configShape.parse(row.config);
  const fields = {
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    enabled: row.enabled,
    idpInitiated: row.idp_initiated,
    defaultRole: row.default_role satisfies SsoDefaultRole | null,
    domains,
    secret: row.secret,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
  return row.kind === 'oidc'
    ? { ...fields, kind: 'oidc', settings: oidcSettingsSchema.parse(settings) }
    : { ...fields, kind: 'saml', settings: samlSettingsSchema.parse(settings) };
}
