import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import { homeOf, rememberTenant } from '../home-of.ts';
import { PageSkeleton } from '../page-skeleton.tsx';
import { rootRoute } from './root-route.tsx';

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  pendingComponent: PageSkeleton,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect(homeOf(context.session));
  },
});

const tenantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 't/$slug',
  component: lazyRouteComponent(() => import('../shell/tenant-shell.tsx'), 'TenantShell'),
  beforeLoad: ({ context, params }) => {
    if (!context.session.tenants.some(({ slug }) => slug === params.slug)) throw notFound();
    rememberTenant(params.slug);
  },
});

const tenantHomeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/t/$slug/bots', params });
  },
});

const botsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'bots',
  staticData: { permission: 'bots.read' },
  component: lazyRouteComponent(() => import('../../features/bots/bots-page.tsx'), 'BotsPage'),
});

const noTenantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'no-tenant',
  component: lazyRouteComponent(() => import('../no-tenant-page.tsx'), 'NoTenantPage'),
});

export const signedInRoutes = signedInRoute.addChildren([homeRoute, noTenantRoute, tenantRoute.addChildren([tenantHomeRoute, botsRoute])]);
