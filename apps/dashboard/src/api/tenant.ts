import type { Permission } from '@parley/contract/permissions';
import { useParams } from '@tanstack/react-router';
import { type Api, apiOf } from './client.ts';
import { ProblemError } from './problem.ts';
import { type Membership, useSession } from './session.ts';

/** The tenant a screen is about, named by the address. */
export interface CurrentTenant {
  readonly slug: string;
  readonly membership: Membership;
  readonly api: Api;
  /** Whether the person's role allows it. The API decides; this is for what to offer. */
  may(permission: Permission): boolean;
}

/** For screens below `/t/$slug`. */
export function useTenant(): CurrentTenant {
  const { slug = '' } = useParams({ strict: false });
  const membership = useSession().tenants.find((tenant) => tenant.slug === slug);
  if (membership === undefined) throw new ProblemError('not_found');
  const permissions: readonly string[] = membership.permissions;
  return { slug, membership, api: apiOf(slug), may: (permission) => permissions.includes(permission) };
}
