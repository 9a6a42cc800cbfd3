import type { PersonId } from '@parley/contract/ids';

/** Somebody who can sign in. A person belongs to no tenant and may be a member of several. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** The language they chose, as an IETF tag; null follows the tenant or the browser. */
  readonly locale: string | null;
  readonly twoFactorEnabled: boolean;
}
