import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

export type Role = components['schemas']['Role'];

/** The key of the roles of a tenant. */
export const rolesKey = (slug: string) => ['tenant', slug, 'roles'] as const;

const rolesQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  queryOptions({
    queryKey: rolesKey(slug),
    queryFn: async ({ signal }) => (await take(api.GET('/v1/roles', { signal }))).items,
  });

/** The roles of the current tenant, built-in ones first. */
export function useRoles() {
  return useQuery(rolesQuery(useTenant()));
}

/** Whether somebody may give or take a role: nobody gives more than they may do themselves. */
export function mayGive({ may }: Pick<CurrentTenant, 'may'>, role: Role): boolean {
  return role.permissions.every(may);
}
