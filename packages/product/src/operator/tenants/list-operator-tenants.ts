import type { OperatorTenantQuery } from '@parley/contract/operator-tenants';
import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { Database } from '@parley/platform/database/tenancy';
import { selectTenantPage, type Tenant } from '../../tenants/public.ts';
import { monthOf } from './month-of.ts';
import { readTenantFigures, type TenantFigures } from './tenant-figures.store.ts';

/** A tenant with the figures a list has room for. */
export interface ListedTenant extends Tenant, Pick<TenantFigures, 'conversations' | 'members' | 'lastTurnAt'> {}

/** Lists the installation's tenants, the newest first, with what each used this month. */
export async function listOperatorTenants(
  deps: { database: Database; now: () => number },
  { cursor, limit, search, status, plan }: OperatorTenantQuery,
): Promise<Page<ListedTenant>> {
  const before = readIdCursor('tenant', cursor);
  return deps.database.asSystem('list tenants for the operator', async (db) => {
    const page = toPage('tenant', await selectTenantPage(db, { search, status, plan }, { limit: limit + 1, before }), limit);
    const ids = page.items.map(({ id }) => id);
    const figures = await readTenantFigures(db, ids, monthOf(deps.now()));
    return { ...page, items: page.items.map((tenant) => ({ ...tenant, ...pick(figures.get(tenant.id)) })) };
  });
}

function pick(figures: TenantFigures | undefined): Pick<TenantFigures, 'conversations' | 'members' | 'lastTurnAt'> {
  return { conversations: figures?.conversations ?? 0, members: figures?.members ?? 0, lastTurnAt: figures?.lastTurnAt ?? null };
}
