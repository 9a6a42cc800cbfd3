import type { LogoType } from '@parley/contract/tenants';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** A picture that stands for a tenant. */
export interface TenantLogo {
  content: Buffer;
  type: LogoType;
  updatedAt: Date;
}

export async function findLogo(db: TenantDb): Promise<TenantLogo | undefined> {
  const row = await db.selectFrom('tenant_logos').selectAll().executeTakeFirst();
  return row && { content: row.content, type: row.content_type, updatedAt: row.updated_at };
}

export async function putLogo(db: TenantDb, logo: { content: Uint8Array; type: LogoType }): Promise<void> {
  const values = { content: Buffer.from(logo.content), content_type: logo.type, updated_at: new Date() };
  await db
    .insertInto('tenant_logos')
    .values(values)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .execute();
}

/** False when there was none. */
export async function removeLogo(db: TenantDb): Promise<boolean> {
  return (await db.deleteFrom('tenant_logos').returning('content_type').executeTakeFirst()) !== undefined;
}
