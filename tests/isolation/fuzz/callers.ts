import { builtInRoles } from '@parley/contract/roles';
import type { CallerKind } from '@parley/testing/route-security/authorization/caller-kinds';
import { credentialOfKind } from '@parley/testing/route-security/authorization/credential-of-kind';
import type { CredentialHeaders, SecurityTenant, SecurityWorld } from '@parley/testing/route-security/security-world';

const lasting: readonly string[] = ['anonymous', 'visitor', 'person', ...builtInRoles, 'owner, suspended', 'key', 'reading key', 'bot key'];

/** The callers of acme, each with a credential that is kept until it is of no use any more. */
export class Callers<Tenant extends SecurityTenant> {
  readonly #world: SecurityWorld<Tenant>;
  readonly #kept = new Map<CallerKind, CredentialHeaders>();

  constructor(world: SecurityWorld<Tenant>) {
    this.#world = world;
  }

  async credentialOf(kind: CallerKind): Promise<CredentialHeaders> {
    const kept = this.#kept.get(kind);
    if (kept !== undefined) return kept;
    // Requests end what a tenant lends to operators, so it is looked at anew each time.
    if (!lasting.includes(kind)) return credentialOfKind(this.#world, kind, 'any');
    const made = await credentialOfKind(this.#world, kind, 'new');
    this.#kept.set(kind, made);
    return made;
  }

  /** Makes the next request come with a new credential. */
  forget(kind: CallerKind): void {
    this.#kept.delete(kind);
  }
}
