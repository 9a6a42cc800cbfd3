import type { CatalogueModel, ForgetCatalogueModelQuery, PutCatalogueModelBody } from '@parley/contract/models';
import type { Database } from '@parley/platform/database/tenancy';
import type { AuditFields, AuditTrail } from '../../audit/public.ts';
import { deleteCatalogueModel, ModelCatalogue, selectCatalogueModels, upsertCatalogueModel } from '../../models/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';

/** Lists what is known of models, with what the operator says in place of what this build knows. */
export async function listCatalogue(database: Database): Promise<CatalogueModel[]> {
  const entries = await database.asSystem('read the model catalogue', selectCatalogueModels);
  return new ModelCatalogue(entries).list();
}

/** Says of a model what it costs and takes, and which plans may use it; counts everywhere within the seconds that models are remembered for. */
export async function putCatalogueModel(
  database: Database,
  { trail, ...entry }: PutCatalogueModelBody & { trail: AuditTrail },
): Promise<CatalogueModel> {
  return database.asSystem('change the model catalogue', async (db) => {
    const before = new ModelCatalogue(await selectCatalogueModels(db)).entryOf(entry.provider, entry.model);
    await upsertCatalogueModel(db, entry);
    await insertOperatorEntry(db, trail, { action: 'catalogue.changed', before: audited(before), after: audited({ ...entry, own: true }) });
    return { ...entry, own: true };
  });
}

/** Goes back to what this build knows of a model. Nothing happens where the operator says nothing of it. */
export async function forgetCatalogueModel(
  database: Database,
  { trail, provider, model }: ForgetCatalogueModelQuery & { trail: AuditTrail },
): Promise<void> {
  await database.asSystem('change the model catalogue', async (db) => {
    const before = new ModelCatalogue(await selectCatalogueModels(db)).entryOf(provider, model);
    if (await deleteCatalogueModel(db, provider, model))
      await insertOperatorEntry(db, trail, { action: 'catalogue.forgotten', before: audited(before) });
  });
}

function audited({ own, ...entry }: CatalogueModel): AuditFields {
  return { ...entry, prices: entry.prices && JSON.stringify(entry.prices) };
}
