import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { FailureCode } from '../../api/problem.ts';
import { sessionQuery } from '../../api/session.ts';
import { optionsQuery } from '../../features/identity/options.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { PublicFrame } from '../public-frame.tsx';
import { WholeSkeleton } from '../whole-skeleton.tsx';
import { type RouteContext, rootRoute } from './root-route.tsx';

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  pendingComponent: WholeSkeleton,
  component: () => (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  ),
});

const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-in',
  validateSearch: (search): ReturnSearch => ({ ...nextOf(search), ...problemOf(search) }),
  beforeLoad: forStrangers,
  loader: waitForOptions,
  component: lazyRouteComponent(() => import('../../features/identity/sign-in-page.tsx'), 'SignInPage'),
});

const ssoRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-in/sso',
  validateSearch: nextOf,
  beforeLoad: forStrangers,
  component: lazyRouteComponent(() => import('../../features/identity/sso-page.tsx'), 'SsoPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'second-factor',
  validateSearch: nextOf,
  component: lazyRouteComponent(() => import('../../features/identity/second-factor-page.tsx'), 'SecondFactorPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-up',
  validateSearch: ({ invitation }): { invitation?: string } => (typeof invitation === 'string' ? { invitation } : {}),
  beforeLoad: forStrangers,
  loader: waitForOptions,
  component: lazyRouteComponent(() => import('../../features/identity/sign-up-page.tsx'), 'SignUpPage'),
});

const verifyEmailRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'verify-email',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('../../features/identity/verify-email-page.tsx'), 'VerifyEmailPage'),
});

const confirmEmailRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'confirm-email',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('../../features/identity/confirm-email-page.tsx'), 'ConfirmEmailPage'),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'forgot-password',
  loader: waitForOptions,
  component: lazyRouteComponent(() => import('../../features/identity/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'reset-password',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('../../features/identity/reset-password-page.tsx'), 'ResetPasswordPage'),
});

const operatorSetupRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'operator-setup',
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import('../../features/identity/operator-setup-page.tsx'), 'OperatorSetupPage'),
});

const acceptInvitationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'invitation',
  validateSearch: tokenOf,
  component: lazyScreen(() => import('../../features/members/accept-invitation-page.tsx'), 'AcceptInvitationPage'),
});

/** Whoever is signed in already has nothing to do on these screens. */
async function forStrangers({ context }: { context: RouteContext }): Promise<void> {
  if ((await context.queryClient.ensureQueryData(sessionQuery)) !== null) throw redirect({ to: '/' });
}

async function waitForOptions({ context }: { context: RouteContext }): Promise<void> {
  await context.queryClient.ensureQueryData(optionsQuery);
}

interface ReturnSearch {
  next?: string;
  error?: FailureCode;
  requestId?: string;
}

/** What a provider's answer ended with, when it did not end with a session. */
function problemOf({ error, requestId }: Record<string, unknown>): Pick<ReturnSearch, 'error' | 'requestId'> {
  if (typeof error !== 'string' || !/^[a-z_]{1,60}$/.test(error)) return {};
  const id = typeof requestId === 'string' && /^[\w-]{1,100}$/.test(requestId) ? { requestId } : {};
  return { error: error as FailureCode, ...id };
}

/** Keeps where to go afterwards, unless it would lead to another site. */
function nextOf({ next }: Record<string, unknown>): { next?: string } {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** The secret part of a link that came by mail. */
function tokenOf({ token }: Record<string, unknown>): { token: string } {
  return { token: typeof token === 'string' ? token : '' };
}

/** Every screen for somebody who is not signed in, or need not be. */
export const publicRoutes = publicRoute.addChildren([
  signInRoute,
  ssoRoute,
  secondFactorRoute,
  signUpRoute,
  verifyEmailRoute,
  confirmEmailRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  operatorSetupRoute,
  acceptInvitationRoute,
]);
