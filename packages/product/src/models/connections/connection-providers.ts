import type { ModelConnectionId, TenantId } from '@parley/contract/ids';
import { connectProvider } from '@parley/platform/models/connect-provider';
import type { RemoteOptions, RemoteProvider } from '@parley/platform/models/remote-provider';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { connectionKeyPlace, type ModelConnection } from './model-connection.ts';

interface Opened {
  readonly revision: number;
  readonly provider: RemoteProvider;
}

const mostTenants = 2_000;

/**
 * The providers of tenants' connections, opened once and used by all their turns. One whose connection was changed or removed
 * takes no new calls and is closed when those under way have ended.
 */
export class ConnectionProviders {
  readonly #secretBox: SecretBox;
  readonly #options: RemoteOptions;
  /** Those used last stand last. */
  readonly #opened = new Map<TenantId, Map<ModelConnectionId, Opened>>();

  constructor(deps: { secretBox: SecretBox; options: RemoteOptions }) {
    this.#secretBox = deps.secretBox;
    this.#options = deps.options;
  }

  /** A provider of its own, which whoever asked must close. Throws `secret_unreadable` when the key cannot be opened. */
  open(tenantId: TenantId, { provider, baseUrl, key }: ModelConnection): RemoteProvider {
    const apiKey = key === null ? null : this.#secretBox.open(connectionKeyPlace(tenantId), key);
    return connectProvider({ provider, baseUrl, apiKey }, this.#options);
  }

  /** The provider of a connection as it is now, which stays the same until the connection changes. */
  of(tenantId: TenantId, connection: ModelConnection): RemoteProvider {
    const ofTenant = this.#of(tenantId);
    const known = ofTenant.get(connection.id);
    if (known?.revision === connection.revision) return known.provider;
    if (known !== undefined) this.#retire(known);
    const provider = this.open(tenantId, connection);
    ofTenant.set(connection.id, { revision: connection.revision, provider });
    return provider;
  }

  /** Lets go of what is not among a tenant's connections any more. */
  keep(tenantId: TenantId, connections: readonly ModelConnection[]): void {
    const ofTenant = this.#opened.get(tenantId);
    if (ofTenant === undefined) return;
    for (const [id, opened] of ofTenant) {
      if (connections.some((each) => each.id === id && each.revision === opened.revision)) continue;
      ofTenant.delete(id);
      this.#retire(opened);
    }
  }

  /** Ends all of them, calls under way included. */
  async close(): Promise<void> {
    const all = [...this.#opened.values()].flatMap((ofTenant) => [...ofTenant.values()]);
    this.#opened.clear();
    await Promise.all(all.map(({ provider }) => provider.close()));
  }

  #of(tenantId: TenantId): Map<ModelConnectionId, Opened> {
    const known = this.#opened.get(tenantId) ?? new Map<ModelConnectionId, Opened>();
    this.#opened.delete(tenantId);
    this.#opened.set(tenantId, known);
    if (this.#opened.size > mostTenants) {
      const [oldest] = this.#opened;
      if (oldest !== undefined) {
        this.#opened.delete(oldest[0]);
        for (const opened of oldest[1].values()) this.#retire(opened);
      }
    }
    return known;
  }

  #retire({ provider }: Opened): void {
    // A provider that is closed under it meanwhile rejects, and is gone all the same.
    provider.retire().catch(() => {});
  }
}
