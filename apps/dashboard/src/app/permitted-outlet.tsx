import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTenant } from '../api/tenant.ts';
import { PageSkeleton } from './page-skeleton.tsx';
import { UnknownAddress } from './unknown-address.tsx';

/** The screen, if the person's role has a part in it: else it looks like one that does not exist. */
export function PermittedOutlet() {
  const { may } = useTenant();
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  if (permission !== undefined && !may(permission)) return <UnknownAddress />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Outlet />
    </Suspense>
  );
}
