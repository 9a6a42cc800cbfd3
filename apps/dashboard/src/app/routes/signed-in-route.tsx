import { createRoute, Outlet, redirect } from '@tanstack/react-router';
import { Suspense } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { StepUp } from '../../features/identity/step-up.tsx';
import { FreshSession } from '../fresh-session.ts';
import { WholeSkeleton } from '../whole-skeleton.tsx';
import { rootRoute } from './root-route.tsx';

/** Sends whoever is not signed in to sign in, and back afterwards; whoever is may be asked for a proof on any screen. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  pendingComponent: WholeSkeleton,
  component: () => (
    <>
      {/* Before all screens: who is mounted first hears of Escape first, and a dialog listens from when its screen is there. */}
      <StepUp />
      <Suspense fallback={<WholeSkeleton />}>
        <Outlet />
      </Suspense>
      <FreshSession />
    </>
  ),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
});
