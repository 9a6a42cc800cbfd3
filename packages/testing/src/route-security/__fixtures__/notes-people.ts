import { AppError } from '@parley/contract/errors';
import { newId, parseId, type TenantId } from '@parley/contract/ids';
import { isReading, type Permission } from '@parley/contract/permissions';
import { rolePermissions } from '@parley/contract/roles';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { supportPermissions } from '@parley/product/identity/support-permissions';
import type { CredentialHeaders, SecurityRole } from '../security-world.ts';
import type { PlantedFault } from './planted-fault.ts';

interface Person {
  readonly carrier: 'authorization' | 'cookie';
  readonly operator: boolean;
  readonly held: ReadonlyMap<TenantId, readonly Permission[]>;
  readonly caller: PersonCaller;
}

/** The people of the notes app, right in every way but the planted one. */
export function createNotesPeople(is: (fault: PlantedFault) => boolean) {
  const people = new Map<string, Person>();

  function add(given: Partial<Person>): CredentialHeaders {
    const token = `person-${crypto.randomUUID()}`;
    const caller: PersonCaller = {
      personId: newId('person'),
      session: { kind: 'session', id: newId('session') },
      method: 'password',
      signedInAt: new Date(),
      secondFactorAt: undefined,
    };
    const person: Person = { carrier: 'authorization', operator: false, held: new Map(), caller, ...given };
    people.set(token, person);
    return person.carrier === 'cookie' ? { cookie: `session=${token}` } : { authorization: `Bearer ${token}` };
  }

  function find(request: RouteRequest): Person {
    const header = request.header('authorization');
    const token = header === undefined ? (request.cookie('session') ?? '') : header.replace('Bearer ', '');
    const person = people.get(token);
    if (person === undefined || person.carrier !== (header === undefined ? 'cookie' : 'authorization'))
      throw new AppError('unauthenticated');
    const forged = person.carrier === 'cookie' && request.method !== 'GET' && request.header('sec-fetch-site') !== 'same-origin';
    if (forged && !is('a cookie does')) throw new AppError('cross_site_request');
    return person;
  }

  return {
    member: (tenantId: TenantId, role: SecurityRole) =>
      add({ held: new Map([[tenantId, typeof role === 'string' ? rolePermissions[role] : role]]) }),
    browser: (tenantId: TenantId) => add({ carrier: 'cookie', held: new Map([[tenantId, rolePermissions.owner]]) }),
    person: () => add({ carrier: 'cookie' }),
    operator: () => add({ operator: true }),
    supporter: (tenantId: TenantId, access: 'read' | 'write' | 'none') =>
      add({ operator: true, held: access === 'none' ? new Map() : new Map([[tenantId, [...supportPermissions[access]]]]) }),

    authenticatePerson: (request: RouteRequest) => find(request).caller,
    authenticateOperator(request: RouteRequest) {
      const person = find(request);
      if (!person.operator && !is('everybody is an operator')) throw new AppError('forbidden');
      return person.caller;
    },
    authenticateMember(request: RouteRequest, permission: Permission, expectOpen: (tenantId: TenantId, reads: boolean) => void) {
      const person = find(request);
      const named = request.header('parley-tenant');
      if (named === undefined) throw new AppError('tenant_required');
      const tenantId = parseId('tenant', named);
      const everything =
        is('membership is ignored') || (is('operators need no grant') && person.operator) ? rolePermissions.owner : undefined;
      const held = (tenantId && person.held.get(tenantId)) ?? everything;
      if (tenantId === undefined || held === undefined) throw new AppError('not_found');
      expectOpen(tenantId, isReading(permission));
      if (!held.includes(permission) && !is('the role is ignored')) throw new AppError('forbidden', { details: { permission } });
      return { tenantId, held, personId: person.caller.personId };
    },
  };
}
