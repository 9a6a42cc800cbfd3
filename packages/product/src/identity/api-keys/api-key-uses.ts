import type { ApiKeyId, TenantId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { type ApiKeyUse, recordApiKeyUse } from './api-keys.store.ts';

/** Keeps in memory when keys were used, so that a request with a key costs no write. */
export class ApiKeyUses {
  readonly #database: Database;
  #uses = new Map<ApiKeyId, ApiKeyUse>();

  constructor(database: Database) {
    this.#database = database;
  }

  note({ tenantId, id, secret, at }: { tenantId: TenantId; id: ApiKeyId; secret: 'current' | 'previous'; at: number }): void {
    const use = this.#uses.get(id) ?? { tenantId, id, usedAt: null, previousUsedAt: null };
    use[secret === 'current' ? 'usedAt' : 'previousUsedAt'] = new Date(at);
    this.#uses.set(id, use);
  }

  /** Writes down what was noted since the last time. What cannot be written is noted again. */
  async record(): Promise<void> {
    const uses = this.#uses;
    if (uses.size === 0) return;
    this.#uses = new Map();
    try {
      await this.#database.asSystem('record when API keys were used', (db) => recordApiKeyUse(db, [...uses.values()]));
    } catch (error) {
      this.#uses = new Map([...uses, ...this.#uses]);
      throw error;
    }
  }
}
