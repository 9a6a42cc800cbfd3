import type { BotId, TenantId } from '@parley/contract/ids';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

declare const accessBrand: unique symbol;

/** An open transaction of one tenant: every query in it sees and touches that tenant's rows only. */
export type TenantDb = Transaction<Schema> & { readonly [accessBrand]: 'tenant' };

/** An open transaction that belongs to no tenant: it sees only what policies grant to `parley_system`. */
export type SystemDb = Transaction<Schema> & { readonly [accessBrand]: 'system' };

/** An open transaction of signing people in: the only one that reaches passwords, sessions and second factors. */
export type IdentityDb = Transaction<Schema> & { readonly [accessBrand]: 'identity' };

/** One tenant's way to the database. */
export interface TenantScope {
  readonly tenantId: TenantId;
  /** The bots whoever acts is restricted to; undefined means all. What belongs to other bots is left out of lists and is not found. */
  readonly bots?: ReadonlySet<BotId>;
  /**
   * Runs `work` in a short transaction. Retried up to 3 times when the database reports a serialization failure or a
   * deadlock, so `work` must have no effects outside the database. Opening one inside another throws.
   */
  transaction<Result>(work: (db: TenantDb) => Promise<Result>): Promise<Result>;
}

/** The way to the database. It has no query methods: choose a tenant first, or say why no tenant applies. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /** Call it only where a credential was just checked: HTTP authentication, visitor sessions, the job runner. */
  forTenant(tenantId: TenantId, options?: { readonly bots?: ReadonlySet<BotId> | undefined }): TenantScope;
  /** Work that belongs to no single tenant. `reason` goes to the log; callers are on an allow-list. */
  asSystem<Result>(reason: string, work: (db: SystemDb) => Promise<Result>): Promise<Result>;
  /** Work on people and how they sign in, for product/identity alone. `reason` goes to the log; callers are on an allow-list. */
  asIdentity<Result>(reason: string, work: (db: IdentityDb) => Promise<Result>): Promise<Result>;
  /** Resolves when a trivial query was answered; rejects with `unavailable` otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
