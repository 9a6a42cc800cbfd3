import { isReading, type Permission, permissions } from '@parley/contract/permissions';
import type { SupportAccess } from '@parley/contract/support';

/** Who may come in, and as what, stays the tenant's own business however far it lets the operator in. */
const neverLent = /^(?:members|roles|keys|security|support)\.|^tenant\.transfer$/;

const lent = permissions.filter((permission) => !neverLent.test(permission));

/** What an operator may do in a tenant that let the operator in, by the access it granted. */
export const supportPermissions: Readonly<Record<SupportAccess, ReadonlySet<Permission>>> = {
  read: new Set(lent.filter(isReading)),
  write: new Set(lent),
};
