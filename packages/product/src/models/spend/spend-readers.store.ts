import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** Whom to tell of spending: owners and admins. */
export async function selectSpendReaders(db: TenantDb): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.name', 'people.email'])
    .where('members.role', 'in', ['owner', 'admin'])
    .orderBy('members.id')
    .execute();
}

/** How the tenant, and a bot of it, are called, and the language the tenant works in. */
export async function readSpendNames(
  db: TenantDb,
  botId: BotId | null,
): Promise<{ tenant: string; slug: string; bot: string | undefined; locale: string }> {
  const row = await db
    .selectFrom('tenants')
    .leftJoin('bots', (join) => join.onRef('bots.tenant_id', '=', 'tenants.id').on('bots.id', '=', botId))
    .select(['tenants.name', 'tenants.slug', 'bots.name as bot', sql<string | null>`tenants.settings ->> 'locale'`.as('locale')])
    .executeTakeFirstOrThrow();
  return { tenant: row.name, slug: row.slug, bot: row.bot ?? undefined, locale: row.locale ?? 'en' };
}
