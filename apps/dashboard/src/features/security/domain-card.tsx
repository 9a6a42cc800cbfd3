import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTenant } from '../../api/tenant.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { RemoveDomainDialog } from './remove-domain-dialog.tsx';
import type { Domain } from './use-domains.ts';
import { useVerifyDomain } from './use-verify-domain.ts';

/** A domain: what it is for, whether it is proven, and the record that proves it. */
export function DomainCard({ domain }: { domain: Domain }) {
  const say = useText();
  const { may } = useTenant();
  const verify = useVerifyDomain(domain);
  const [removing, { open, close }] = useDisclosure(false);
  const { domain: name, purpose, record, verifiedAt, checkedAt } = domain;
  const actions = may('security.write') ? (
    <Group gap="xs">
      {verifiedAt === null ? (
        <Button size="xs" loading={verify.isPending} aria-label={say('domains.verifyOf', { name })} onClick={() => verify.mutate()}>
          {say('domains.verify')}
        </Button>
      ) : null}
      <Button variant="subtle" color="red" size="xs" aria-label={say('domains.removeOf', { name })} onClick={open}>
        {say('domains.remove')}
      </Button>
    </Group>
  ) : undefined;
  return (
    <Section title={name} description={say(`domains.purpose.${purpose}`)} action={actions}>
      <Stack gap="md">
        <Group gap="lg">
          <DomainStatus domain={domain} />
          {checkedAt === null ? null : (
            <Text size="sm" c="dimmed" component="span">
              {say('domains.checked')} <Moment at={checkedAt} />
            </Text>
          )}
        </Group>
        {verify.error === null ? null : <ProblemAlert error={verify.error} />}
        <Text size="sm" c="dimmed">
          {say(verifiedAt === null ? 'domains.makeRecord' : 'domains.keepRecord')}
        </Text>
        <Facts
          facts={[
            [say('domains.recordType'), record.type],
            [say('domains.recordName'), <CopyField key="name" label={say('domains.recordName')} value={record.name} />],
            [say('domains.recordValue'), <CopyField key="value" label={say('domains.recordValue')} value={record.value} />],
          ]}
        />
      </Stack>
      <RemoveDomainDialog domain={domain} opened={removing} onClose={close} />
    </Section>
  );
}

function DomainStatus({ domain: { verifiedAt, failedChecks } }: { domain: Domain }) {
  const say = useText();
  if (verifiedAt === null) return <Status tone="waiting">{say('domains.unverified')}</Status>;
  if (failedChecks > 0) return <Status tone="bad">{say('domains.failing', { count: failedChecks })}</Status>;
  return <Status tone="good">{say('domains.verified')}</Status>;
}
