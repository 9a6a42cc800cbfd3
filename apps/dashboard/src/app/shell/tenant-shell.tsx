import { useTenant } from '../../api/tenant.ts';
import { PermittedOutlet } from '../permitted-outlet.tsx';
import { Shell } from './shell.tsx';
import { SingleSignOnGate } from './single-sign-on-gate.tsx';
import { SupportInsideNotice } from './support-inside-notice.tsx';
import { TenantNotice } from './tenant-notice.tsx';
import { TenantSidebar } from './tenant-sidebar.tsx';
import { usePersonLanguage } from './use-keep-language.ts';
import { VisitNotice } from './visit-notice.tsx';

/** Around every screen of a tenant but the very first. */
export function TenantShell() {
  const { membership, visit, may } = useTenant();
  usePersonLanguage();
  return (
    <Shell place={membership.name} sidebar={<TenantSidebar />}>
      {visit === undefined ? null : <VisitNotice visit={visit} />}
      {may('support.read') ? <SupportInsideNotice /> : null}
      <TenantNotice status={membership.status} />
      {membership.needsSingleSignOn ? <SingleSignOnGate /> : <PermittedOutlet />}
    </Shell>
  );
}
