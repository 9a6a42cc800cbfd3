import type { TenantId } from '@parley/contract/ids';
import { remember } from '@parley/platform/cache/remember';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { FetchOpening } from '@parley/platform/fetch/fetch-opening';
import { FetchRules } from '@parley/platform/fetch/fetch-rules';
import { createGuardedConnector, type ResolveHost, resolveHost } from '@parley/platform/fetch/guarded-connector';
import type { ModelProvider } from '@parley/platform/models/model-port';
import type { RemoteOptions } from '@parley/platform/models/remote-provider';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { readTenantPlan } from '../plans/public.ts';
import { selectCatalogueModels } from './catalogue/catalogue-models.store.ts';
import { ModelCatalogue } from './catalogue/model-catalogue.ts';
import { ConnectionProviders } from './connections/connection-providers.ts';
import type { ModelConnectionDeps } from './connections/model-connection-deps.ts';
import { selectConnections } from './connections/model-connections.store.ts';
import { readDefaultModel } from './default-model.store.ts';
import { readSpendRules } from './spend/spend.store.ts';
import { TenantModels } from './tenant-models.ts';

export interface ModelsOptions {
  readonly platform: ModelProvider;
  readonly extractive: ModelProvider;
  readonly secretBox: SecretBox;
  /** What the operator opened beyond public addresses. */
  readonly allow: readonly FetchOpening[];
  readonly resolve?: ResolveHost;
  readonly now: () => number;
  /** How long what a tenant has connected is remembered: a change is noticed after that, in every process. */
  readonly rememberMs?: number;
  /** Limits and timers of tenants' providers; the usual ones when left out. */
  readonly remote?: RemoteOptions;
}

/** The models of an installation: its own, and those its tenants connected. */
export interface Models {
  readonly connections: ModelConnectionDeps;
  /** What the tenant's bots may ask. */
  of(scope: TenantScope): Promise<TenantModels>;
  close(): Promise<void>;
}

const connectMs = 5_000;

/** Makes the one place that knows which models there are. */
export function createModels(options: ModelsOptions): Models {
  const { secretBox, now, platform, extractive, resolve = resolveHost } = options;
  const rules = new FetchRules(options.allow);
  const connector = createGuardedConnector(rules, resolve, connectMs);
  const providers = new ConnectionProviders({ secretBox, options: { ...options.remote, connector } });
  const scopes = new Map<TenantId, TenantScope>();
  const known = remember(
    async (tenantId) => {
      const scope = scopes.get(tenantId as TenantId);
      if (scope === undefined) throw new Error('a tenant was looked up without its scope');
      const found = await scope.transaction(async (db) => ({
        connections: await selectConnections(db),
        rules: await readSpendRules(db),
        defaultModel: await readDefaultModel(db),
        plan: await readTenantPlan(db),
        catalogue: new ModelCatalogue(await selectCatalogueModels(db)),
      }));
      providers.keep(scope.tenantId, found.connections);
      return new TenantModels(scope.tenantId, found, { platform, extractive, providers, now });
    },
    { now, ...(options.rememberMs === undefined ? {} : { rememberMs: options.rememberMs }) },
  );
  return {
    connections: { secretBox, rules, providers, now },
    async of(scope) {
      scopes.set(scope.tenantId, scope);
      try {
        return await known(scope.tenantId);
      } finally {
        scopes.delete(scope.tenantId);
      }
    },
    close: () => providers.close(),
  };
}
