import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { PageSkeleton } from '../page-skeleton.tsx';
import { UnknownAddress } from '../unknown-address.tsx';
import { Shell } from './shell.tsx';
import { TenantNotice } from './tenant-notice.tsx';
import { TenantSidebar } from './tenant-sidebar.tsx';

/** Around every screen of a tenant. A screen the person's role has no part in looks like one that does not exist. */
export function TenantShell() {
  const { membership, may } = useTenant();
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  return (
    <Shell place={membership.name} sidebar={<TenantSidebar />}>
      <TenantNotice status={membership.status} />
      <Suspense fallback={<PageSkeleton />}>{permission === undefined || may(permission) ? <Outlet /> : <UnknownAddress />}</Suspense>
    </Shell>
  );
}
