import { createRoute, redirect } from '@tanstack/react-router';
import { lazyScreen } from '../lazy-screen.ts';
import { signedInRoute } from './signed-in-route.tsx';

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'account',
  component: lazyScreen(() => import('../shell/person-shell.tsx'), 'PersonShell'),
});

const personHomeRoute = createRoute({
  getParentRoute: () => personRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/account/profile' });
  },
});

const profileRoute = createRoute({
  getParentRoute: () => personRoute,
  path: 'profile',
  component: lazyScreen(() => import('../../features/identity/person/profile-page.tsx'), 'ProfilePage'),
});

const securityRoute = createRoute({
  getParentRoute: () => personRoute,
  path: 'security',
  component: lazyScreen(() => import('../../features/identity/person/security-page.tsx'), 'SecurityPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => personRoute,
  path: 'sessions',
  component: lazyScreen(() => import('../../features/identity/person/sessions-page.tsx'), 'SessionsPage'),
});

/** The screens about the person who is signed in, in whatever tenant or none. */
export const personRoutes = personRoute.addChildren([personHomeRoute, profileRoute, securityRoute, sessionsRoute]);
