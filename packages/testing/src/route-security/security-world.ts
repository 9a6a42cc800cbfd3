import type { IdKind } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { BuiltInRole } from '@parley/contract/roles';

/** Ids as they are shown outside (`bot_…`), one of each kind a request may name. */
export type OwnedIds = Readonly<Partial<Record<IdKind, string>>>;

/** The headers of a request that say who sends it. */
export type CredentialHeaders = Readonly<Record<string, string>>;

/** A built-in role, or the permissions of a role of the tenant's own. */
export type SecurityRole = BuiltInRole | readonly Permission[];

/** A contact in a widget session, and what is that contact's alone. */
export interface SecurityVisitor {
  readonly sessionToken: string;
  /** The page the session is bound to. */
  readonly origin?: string;
  readonly ids: OwnedIds;
}

/** A tenant with something of everything. */
export interface SecurityTenant {
  /** A key that holds exactly these permissions. */
  apiKey(permissions: readonly Permission[]): Promise<string>;
  /** The same, restricted to the bot of `ids`, or to another bot of the tenant of which nothing stands there. */
  restrictedKey(permissions: readonly Permission[], bot: 'own' | 'other'): Promise<string>;
  /** An access token of a member with this role, and the tenant's name; `new` of somebody whom no other request comes from. */
  memberCredential(role: SecurityRole, age?: 'any' | 'new'): Promise<CredentialHeaders>;
  /** The cookie of an owner's browser and the tenant's name, without a word about the page that sends it. */
  browserCredential(): Promise<CredentialHeaders>;
  /** The cookie of somebody who signed in and is a member of nothing, always the same person. Good when it is asked for. */
  personCredential(): Promise<CredentialHeaders>;
  readonly ids: OwnedIds;
  /** Words that stand in this tenant's private data and nowhere else. */
  readonly canaries: readonly string[];
  readonly visitor: SecurityVisitor;
  /** Another contact of the same tenant and bot. */
  readonly otherVisitor: SecurityVisitor;
}

/** What the walker attacks with: two tenants alike, one that is suspended, and a way to send. */
export interface SecurityWorld<Tenant extends SecurityTenant> {
  readonly acme: Tenant;
  readonly globex: Tenant;
  readonly suspended: Tenant;
  /** An access token of an operator; `new` of one whom no other request comes from. */
  operatorCredential(age?: 'any' | 'new'): Promise<CredentialHeaders>;
  /** The same with the tenant's name, which from now on lets operators in just so far. */
  supportCredential(tenant: Tenant, access: 'read' | 'write' | 'none'): Promise<CredentialHeaders>;
  /** What `operations` routes take. */
  readonly operationsToken: string;
  readonly baseUrl: string;
  send(request: Request): Promise<Response>;
}

/** On whose behalf a builder makes a request. */
export interface SecurityActor<Tenant extends SecurityTenant> {
  readonly tenant: Tenant;
  readonly visitor: SecurityVisitor;
  /** An id the actor owns; throws when the world has none of that kind. */
  id(kind: IdKind): string;
}

/** The parts of a request that a route declares. */
export interface BuiltRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Of the browser that sends it, besides those of its credential: what an earlier step left there. */
  readonly cookies?: Readonly<Record<string, string>>;
  readonly bytes?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string };
  /** For routes that only a person may call: who sends it instead of an API key. */
  readonly by?: BuiltInRole;
  /** What else a key must be allowed, beyond the route's own permission. */
  readonly also?: readonly Permission[];
}

/**
 * Makes a request that must succeed for the actor, with ids the actor owns. It is called many times, so a route that uses
 * something up (a DELETE) needs a new thing each time.
 */
export type RequestBuilder<Tenant extends SecurityTenant> = (actor: SecurityActor<Tenant>) => BuiltRequest | Promise<BuiltRequest>;

/** One check. `run` throws an AssertionError that says what was sent and what came back. */
export interface SecurityCase {
  /** `POST /v1/sources`. */
  readonly route: string;
  readonly name: string;
  run(): Promise<void>;
}

/** The actor that stands for a tenant, through its first visitor or another. */
export function actorOf<Tenant extends SecurityTenant>(tenant: Tenant, visitor: SecurityVisitor = tenant.visitor): SecurityActor<Tenant> {
  return {
    tenant,
    visitor,
    id(kind) {
      const id = visitor.ids[kind] ?? tenant.ids[kind];
      if (id === undefined) throw new Error(`the security world has no ${kind} id`);
      return id;
    },
  };
}
