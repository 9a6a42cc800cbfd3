import { Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { EnterSection } from './enter-section.tsx';
import { OwnerSection } from './owner-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { StatusSection } from './status-section.tsx';
import { TenantHealthSection } from './tenant-health-section.tsx';
import { UsageSection } from './usage-section.tsx';
import { type OperatorTenant, useOperatorTenant } from './use-operator-tenants.ts';

/** One tenant, as far as the operator may know it. */
export function TenantPage() {
  const say = useText();
  const { tenantId } = useParams({ from: '/signed-in/operator/tenants/$tenantId' });
  const query = useOperatorTenant(tenantId);
  return (
    <Page title={query.data?.name ?? say('operator.tenant')} description={query.data?.slug} width="narrow">
      <Loaded query={query} skeleton={<TenantSkeleton />}>
        {(tenant) => (
          <>
            <StatusSection tenant={tenant} />
            <Section title={say('operator.general')}>
              <GeneralFacts tenant={tenant} />
            </Section>
            {tenant.usage.members === 0 && tenant.status !== 'closed' ? <OwnerSection tenantId={tenant.id} /> : null}
            <PlanSection tenant={tenant} />
            <UsageSection usage={tenant.usage} />
            <TenantHealthSection health={tenant.health} />
            <EnterSection tenant={tenant} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function GeneralFacts({ tenant }: { tenant: OperatorTenant }) {
  const say = useText();
  const intl = useIntl();
  const { settings } = tenant;
  const facts = [
    [say('operator.created'), <Moment key="created" at={tenant.createdAt} />],
    [say('settings.language'), intl.formatDisplayName(settings.locale, { type: 'language' }) ?? settings.locale],
    [say('settings.timeZone'), settings.timeZone],
    [say('operator.ssoOnly'), say(tenant.ssoRequired ? 'operator.yes' : 'operator.no')],
  ] as const;
  return <Facts facts={facts} />;
}

function TenantSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={120} radius="lg" />
      <Skeleton height={220} radius="lg" />
      <Skeleton height={220} radius="lg" />
    </Stack>
  );
}
