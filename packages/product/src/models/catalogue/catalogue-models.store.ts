import { catalogueModelSchema, type ModelProviderKind } from '@parley/contract/models';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import type { CatalogueEntry } from './model-catalogue.ts';

const stored = catalogueModelSchema.omit({ own: true, provider: true, model: true });

/** What the operator wrote down about models, which every tenant may know. */
export async function selectCatalogueModels(db: SystemDb | TenantDb): Promise<CatalogueEntry[]> {
  const rows = await db
    .selectFrom('catalogue_models')
    .select(['provider', 'model', 'entry'])
    .orderBy('provider')
    .orderBy('model')
    .execute();
  return rows.map(({ provider, model, entry }) => ({ ...stored.parse(entry), provider: provider as ModelProviderKind, model }));
}

export async function upsertCatalogueModel(db: SystemDb, { provider, model, ...entry }: CatalogueEntry): Promise<void> {
  const written = { entry: JSON.stringify(entry), updated_at: new Date() };
  await db
    .insertInto('catalogue_models')
    .values({ provider, model, ...written })
    .onConflict((conflict) => conflict.columns(['provider', 'model']).doUpdateSet(written))
    .execute();
}

/** Forgets what the operator wrote down; false when there was nothing. */
export async function deleteCatalogueModel(db: SystemDb, provider: string, model: string): Promise<boolean> {
  const row = await db
    .deleteFrom('catalogue_models')
    .where('provider', '=', provider)
    .where('model', '=', model)
    .returning('model')
    .executeTakeFirst();
  return row !== undefined;
}
