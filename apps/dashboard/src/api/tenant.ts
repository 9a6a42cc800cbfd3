import type { Permission } from '@parley/contract/permissions';
import { useParams } from '@tanstack/react-router';
import { type Api, apiOf } from './client.ts';
import { leaving, type Membership, useSession, type Visit } from './session.ts';

/** The tenant a screen is about, named by the address. */
export interface CurrentTenant {
  readonly slug: string;
  /** What the person is there; an operator who was let in is no member and has no role. */
  readonly membership: Pick<Membership, 'id' | 'name' | 'slug' | 'status' | 'permissions'> &
    Partial<Pick<Membership, 'memberId' | 'role' | 'needsSingleSignOn'>>;
  /** Of an operator who was let in. */
  readonly visit: Visit | undefined;
  readonly api: Api;
  /** Whether the person's role allows it. The API decides; this is for what to offer. */
  may(permission: Permission): boolean;
}

/** For screens below `/t/$slug`. A membership that has ended leaves the screen waiting for the guard. */
export function useTenant(): CurrentTenant {
  const { slug = '' } = useParams({ strict: false });
  const { tenants, visits } = useSession();
  const own = tenants.find((tenant) => tenant.slug === slug);
  const visit = own === undefined ? visits.find((tenant) => tenant.slug === slug) : undefined;
  const membership = own ?? visit;
  if (membership === undefined) throw leaving;
  // A tenant that does not open to this session offers nothing but the way in.
  const permissions: readonly string[] = own?.needsSingleSignOn ? [] : membership.permissions;
  return { slug, membership, visit, api: apiOf(slug), may: (permission) => permissions.includes(permission) };
}
