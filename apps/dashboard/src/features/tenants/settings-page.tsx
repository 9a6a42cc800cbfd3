import { Skeleton, Stack } from '@mantine/core';
import { useTenant } from '../../api/tenant.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { CloseSection } from './close-section.tsx';
import { LogoSection } from './logo-section.tsx';
import { SupportSection } from './support-section.tsx';
import { TenantForm } from './tenant-form.tsx';
import { useTenantFacts } from './use-tenant-facts.ts';

/** What a tenant decides about itself. */
export function SettingsPage() {
  const say = useText();
  const { membership, may } = useTenant();
  return (
    <Page title={say('settings.title')} description={say('settings.description')} width="narrow">
      <Loaded query={useTenantFacts()} skeleton={<SettingsSkeleton />}>
        {(tenant) => (
          <>
            <Section title={say('settings.general')} description={say('settings.plan', { plan: say(`operator.plan.${tenant.plan}`) })}>
              <TenantForm tenant={tenant} />
            </Section>
            <LogoSection name={tenant.name} />
            {may('support.read') ? <SupportSection /> : null}
            {membership.role === 'owner' && tenant.status !== 'closed' ? <CloseSection tenant={tenant} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SettingsSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={520} radius="lg" />
      <Skeleton height={140} radius="lg" />
    </Stack>
  );
}
