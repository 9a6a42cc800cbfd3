import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rememberTenant } from '../home-of.ts';
import { signedInRoute } from './signed-in-route.tsx';

/** Whatever belongs to the tenant of the address: found only by those who are in it. */
export const tenantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 't/$slug',
  beforeLoad: ({ context, params }) => {
    const { tenants, visits } = context.session;
    if (tenants.some(({ slug }) => slug === params.slug)) rememberTenant(params.slug);
    else if (!visits.some(({ slug }) => slug === params.slug)) throw notFound();
  },
});

/** The screens of a tenant that have its sidebar beside them. */
export const shellRoute = createRoute({
  getParentRoute: () => tenantRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('../shell/tenant-shell.tsx'), 'TenantShell'),
});
