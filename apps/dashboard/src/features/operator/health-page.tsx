import { Skeleton, Stack } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useByteText } from '../../ui/use-byte-text.ts';
import { useText } from '../../ui/use-text.ts';
import { QueueTable } from './queue-table.tsx';
import { TroubleCount } from './trouble-count.tsx';

type Health = components['schemas']['InstallationHealth'];

const healthQuery = queryOptions({
  queryKey: ['operator', 'health'],
  queryFn: ({ signal }) => take(apiOf().GET('/v1/operator/health', { signal })),
  refetchInterval: 30_000,
});

/** How the installation is: what runs, what waits, and what failed. */
export function HealthPage() {
  const say = useText();
  return (
    <Page title={say('health.title')} description={say('health.description')} width="narrow">
      <Loaded query={useQuery(healthQuery)} skeleton={<HealthSkeleton />}>
        {(health) => (
          <>
            <Section title={say('health.installation')}>
              <InstallationFacts health={health} />
            </Section>
            <Section title={say('health.jobs')} description={say('health.jobsText')}>
              <QueueTable queues={health.queues} />
              {health.unclaimedJobs.length === 0 ? null : (
                <Status tone="bad">{say('health.unclaimed', { jobs: health.unclaimedJobs.join(', ') })}</Status>
              )}
            </Section>
            <Section title={say('health.mails')}>
              <MailFacts mails={health.mails} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function InstallationFacts({ health }: { health: Health }) {
  const say = useText();
  const bytes = useByteText();
  const { disk, migrations } = health;
  const facts = [
    [say('health.version'), health.version],
    [say('health.database'), say(`health.engine.${health.engine}`, { version: health.databaseVersion })],
    [say('health.databaseSize'), bytes(health.databaseBytes)],
    [say('health.migrations'), say('health.migrationsUpTo', { count: migrations.applied, latest: migrations.latest ?? '–' })],
    [say('health.sharing'), say(`health.sharing.${health.sharing}`)],
    [say('health.mailDelivery'), say(`health.mailDelivery.${health.mailDelivery}`)],
    [say('health.disk'), disk === null ? null : say('health.diskFree', { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) })],
  ] as const;
  return <Facts facts={facts} />;
}

function MailFacts({ mails }: { mails: Health['mails'] }) {
  const say = useText();
  const intl = useIntl();
  const facts = [
    [say('mails.status.queued'), intl.formatNumber(mails.queued)],
    [say('health.oldestMail'), mails.oldestQueuedAt === null ? null : <Moment key="oldest" at={mails.oldestQueuedAt} />],
    [say('mails.status.failed'), <TroubleCount key="failed" count={mails.failed} />],
  ] as const;
  return <Facts facts={facts} />;
}

function HealthSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={260} radius="lg" />
      <Skeleton height={200} radius="lg" />
    </Stack>
  );
}
