import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import { PublicFrame } from '../public-frame.tsx';
import { rootRoute } from './root-route.tsx';

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: () => (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  ),
});

const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-in',
  validateSearch: (search): { next?: string } => ownAddress(search['next']),
  beforeLoad: async ({ context }) => {
    if ((await context.queryClient.ensureQueryData(sessionQuery)) !== null) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../../features/identity/sign-in-page.tsx'), 'SignInPage'),
});

/** Keeps where to go afterwards, unless it would lead to another site. */
function ownAddress(next: unknown): { next?: string } {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

export const publicRoutes = publicRoute.addChildren([signInRoute]);
