import type { MemberId, SupportGrantId, TenantId } from '@parley/contract/ids';
import type { SupportAccess } from '@parley/contract/support';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { SupportGrant } from './support-grant.ts';

export async function insertSupportGrant(
  db: TenantDb,
  input: {
    id: SupportGrantId;
    reason: string;
    access: SupportAccess;
    grantedBy: MemberId | null;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { id, reason, access, grantedBy, createdAt, expiresAt } = input;
  await db
    .insertInto('support_grants')
    .values({ id, reason, access, granted_by: grantedBy, created_at: createdAt, expires_at: expiresAt })
    .execute();
}

function selectGrants(db: TenantDb) {
  return db
    .selectFrom('support_grants as grant')
    .leftJoin('members', 'members.id', 'grant.granted_by')
    .leftJoin('people', 'people.id', 'members.person_id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('support_visits')
          .select(['operator_name', 'entered_at', sql<Date>`coalesce(left_at, expires_at)`.as('ends_at')])
          .whereRef('support_visits.support_grant_id', '=', 'grant.id')
          .orderBy('support_visits.id', 'desc')
          .limit(1)
          .as('visit'),
      (join) => join.onTrue(),
    )
    .select(['grant.id', 'grant.reason', 'grant.access', 'grant.granted_by', 'people.name as grantor', 'grant.created_at'])
    .select(['grant.expires_at', 'grant.revoked_at', 'visit.operator_name', 'visit.entered_at', 'visit.ends_at']);
}

type GrantRow = Awaited<ReturnType<ReturnType<typeof selectGrants>['execute']>>[number];

/** Grants from the newest to the oldest, those older than `before` only. */
export async function selectSupportGrants(
  db: TenantDb,
  page: { limit: number; before: SupportGrantId | undefined },
): Promise<SupportGrant[]> {
  let query = selectGrants(db).orderBy('grant.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('grant.id', '<', page.before);
  return (await query.execute()).map(toGrant);
}

export async function findSupportGrant(db: TenantDb, id: SupportGrantId): Promise<SupportGrant | undefined> {
  const row = await selectGrants(db).where('grant.id', '=', id).executeTakeFirst();
  return row && toGrant(row);
}

export async function countOpenGrants(db: TenantDb, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('support_grants')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** False when it was revoked before. */
export async function revokeGrantRow(db: TenantDb, id: SupportGrantId, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('support_grants')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A leave that opens a tenant now. */
export interface OpenGrant {
  id: SupportGrantId;
  reason: string;
  access: SupportAccess;
  expiresAt: Date;
}

/** The widest leave a tenant gives operators now. */
export async function findOpenGrant(db: SystemDb, tenantId: TenantId, now: Date): Promise<OpenGrant | undefined> {
  const row = await db
    .selectFrom('support_grants')
    .select(['id', 'reason', 'access', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('access', 'desc')
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();
  return row && { id: row.id, reason: row.reason, access: row.access, expiresAt: row.expires_at };
}

function toGrant(row: GrantRow): SupportGrant {
  const { operator_name: operator, entered_at: enteredAt, ends_at: endsAt } = row;
  return {
    id: row.id,
    reason: row.reason,
    access: row.access,
    grantedBy: row.granted_by === null || row.grantor === null ? null : { id: row.granted_by, name: row.grantor },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastVisit: operator === null || enteredAt === null || endsAt === null ? null : { operator, enteredAt, endsAt },
  };
}
