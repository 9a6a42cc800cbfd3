import { concernsBots, isReading, type Permission } from '@parley/contract/permissions';
import { builtInRoles, rolePermissions } from '@parley/contract/roles';
import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { supportPermissions } from '@parley/product/identity/support-permissions';
import { allCallerKinds, type CallerKind, type Verdict } from './caller-kinds.ts';

type Verdicts = Readonly<Record<CallerKind, Verdict>>;

/** What a use case refuses somebody whom the declaration lets in. */
const narrowed: Readonly<Record<string, Partial<Verdicts>>> = {
  'POST /v1/bots': { 'bot key': '403' },
};

/** What the declaration of a route, the built-in roles and the access that tenants lend say of each caller. */
export function declaredVerdicts(route: Route): Verdicts {
  return { ...byAccess(route), ...narrowed[routeKey(route)] };
}

function byAccess({ access, reducesAccess }: Route): Verdicts {
  switch (access) {
    case 'public':
      return allBut('yes', {});
    case 'visitor':
      return allBut('401', { visitor: 'yes' });
    case 'operations':
      return allBut('401', { monitoring: 'yes' });
    case 'person':
      return allBut('yes', withoutPerson);
    case 'operator':
      return allBut('403', { ...withoutPerson, operator: 'yes', 'operator, may read': 'yes', 'operator, may write': 'yes' });
    default:
      return byPermission(access, { reducesAccess: reducesAccess === true });
  }
}

const withoutPerson = {
  anonymous: '401',
  visitor: '401',
  key: '401',
  'reading key': '401',
  'bot key': '401',
  monitoring: '401',
} as const satisfies Partial<Verdicts>;

function byPermission(permission: Permission, { reducesAccess }: { reducesAccess: boolean }): Verdicts {
  const judge = (held: boolean): Verdict => (held ? 'yes' : '403');
  const roles = builtInRoles.map((role) => [role, judge(rolePermissions[role].includes(permission))]);
  return {
    ...allBut('404', { anonymous: '401', visitor: '401', monitoring: '401' }),
    ...Object.fromEntries(roles),
    'owner, suspended': judge(isReading(permission) || reducesAccess),
    key: 'yes',
    'reading key': judge(isReading(permission)),
    'bot key': judge(concernsBots(permission)),
    'operator, may read': judge(supportPermissions.read.has(permission)),
    'operator, may write': judge(supportPermissions.write.has(permission)),
  };
}

function allBut(verdict: Verdict, others: Partial<Verdicts>): Verdicts {
  return { ...(Object.fromEntries(allCallerKinds.map((kind) => [kind, verdict])) as Verdicts), ...others };
}
