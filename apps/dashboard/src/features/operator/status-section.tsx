import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { StatusDialog, type StatusVerb } from './status-dialog.tsx';
import { TenantStatusSign } from './tenant-status-sign.tsx';
import type { OperatorTenant, TenantStatus } from './use-operator-tenants.ts';

const offered: Record<TenantStatus, readonly StatusVerb[]> = {
  active: ['suspend', 'close'],
  suspended: ['resume', 'close'],
  closed: ['resume'],
};

/** How a tenant stands, why, and what else it could be. */
export function StatusSection({ tenant }: { tenant: OperatorTenant }) {
  const say = useText();
  const [verb, setVerb] = useState<StatusVerb>();
  return (
    <Section title={say('operator.status')}>
      <Stack gap="sm">
        <TenantStatusSign status={tenant.status} />
        {tenant.statusReason === null ? null : <div>{say('operator.reasonIs', { reason: tenant.statusReason })}</div>}
        <Group gap="xs">
          {offered[tenant.status].map((each) => (
            <Button
              key={each}
              variant={each === 'resume' ? 'filled' : 'light'}
              {...(each === 'resume' ? {} : { color: 'red' })}
              onClick={() => setVerb(each)}
            >
              {say(`operator.${each}Open`)}
            </Button>
          ))}
        </Group>
      </Stack>
      <StatusDialog tenant={tenant} verb={verb} onClose={() => setVerb(undefined)} />
    </Section>
  );
}
