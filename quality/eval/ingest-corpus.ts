import type { SourceId, TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { addSource, indexSource } from '@parley/product/knowledge/public';
import { createTenant } from '@parley/product/tenants/public';
import type { EvalDocument, EvalSet } from './load-set.ts';

/** Where a corpus went. */
export interface Ingested {
  tenants: [name: string, id: TenantId][];
  documents: [source: SourceId, id: string][];
}

/** Gives each knowledge base of a set to a tenant of its own, through the product's own ingestion. */
export async function ingestCorpus(database: Database, set: EvalSet): Promise<Ingested> {
  const ingested: Ingested = { tenants: [], documents: [] };
  for (const name of new Set(set.corpus.map(tenantOf))) {
    const tenant = await createTenant(database, {
      name: name || set.name,
      slug: `${set.name}-${ingested.tenants.length}`,
      plan: 'enterprise',
    });
    ingested.tenants.push([name, tenant.id]);
    const scope = database.forTenant(tenant.id);
    for (const document of set.corpus) {
      if (tenantOf(document) !== name) continue;
      const bytes = new TextEncoder().encode(document.text);
      const source = await addSource(scope, {
        name: nameOf(document),
        bytes,
        contentType: document.contentType ?? 'text/plain',
        url: undefined,
      });
      await indexSource(scope, { sourceId: source.id });
      ingested.documents.push([source.id, document.id]);
    }
  }
  return ingested;
}

export function tenantOf({ tenant }: { tenant?: string }): string {
  return tenant ?? '';
}

/** A file's name, which becomes the document's title: a slash would begin a folder. */
function nameOf({ title }: EvalDocument): string {
  return title.replaceAll(/[\\/]/g, '⁄').slice(0, 300) || 'untitled';
}
