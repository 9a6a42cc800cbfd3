import { useTenant } from '../../api/tenant.ts';
import { PermittedOutlet } from '../permitted-outlet.tsx';
import { Shell } from './shell.tsx';
import { TenantNotice } from './tenant-notice.tsx';
import { TenantSidebar } from './tenant-sidebar.tsx';
import { usePersonLanguage } from './use-keep-language.ts';

/** Around every screen of a tenant but the very first. */
export function TenantShell() {
  const { membership } = useTenant();
  usePersonLanguage();
  return (
    <Shell place={membership.name} sidebar={<TenantSidebar />}>
      <TenantNotice status={membership.status} />
      <PermittedOutlet />
    </Shell>
  );
}
