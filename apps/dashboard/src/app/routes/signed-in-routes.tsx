import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { homeOf } from '../home-of.ts';
import { operatorRoutes } from './operator-routes.tsx';
import { personRoutes } from './person-routes.tsx';
import { signedInRoute } from './signed-in-route.tsx';
import { tenantRoutes } from './tenant-routes.tsx';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect(homeOf(context.session));
  },
});

const noTenantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'no-tenant',
  component: lazyRouteComponent(() => import('../no-tenant-page.tsx'), 'NoTenantPage'),
});

/** Every screen for somebody who is signed in. */
export const signedInRoutes = signedInRoute.addChildren([homeRoute, noTenantRoute, personRoutes, operatorRoutes, tenantRoutes]);
