import { concernsBots, permissions } from '@parley/contract/permissions';
import { describe, expect, it } from 'vitest';
import { permissionGroups } from './permission-groups.ts';

describe('the permissions a key can be given', () => {
  it('are all there are but handing the tenant over, each once', () => {
    const offered = permissionGroups(false).flatMap((group) => group.permissions);
    expect(offered.toSorted()).toEqual(permissions.filter((permission) => permission !== 'tenant.transfer').toSorted());
  });

  it('are for a key of some bots the ones the API lets it hold', () => {
    const offered = permissionGroups(true).flatMap((group) => group.permissions);
    expect(offered.toSorted()).toEqual(permissions.filter(concernsBots).toSorted());
  });
});
