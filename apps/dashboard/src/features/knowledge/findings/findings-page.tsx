import { Button, Group, SegmentedControl, Select, Skeleton, Stack } from '@mantine/core';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { FindingCard } from './finding-card.tsx';
import { type Finding, type FindingStatus, useFindings } from './use-findings.ts';

const statuses: readonly FindingStatus[] = ['open', 'dismissed', 'resolved'];
const kinds: readonly Finding['kind'][] = ['contradiction', 'duplicate'];

/** What contradicts or repeats itself in a tenant's knowledge: a list an editor works through. */
export function FindingsPage() {
  const say = useText();
  const [status, setStatus] = useState<FindingStatus>('open');
  const [kind, setKind] = useState<Finding['kind']>();
  const query = useFindings({ status, ...(kind === undefined ? {} : { kind }) });
  const findings = query.data?.pages.flatMap((page) => page.items);
  const { openCount = 0, comparing = false } = query.data?.pages[0] ?? {};
  return (
    <Page title={say('findings.title')} description={say('findings.description')}>
      <Group gap="sm" mb="md" align="flex-end">
        <SegmentedControl
          aria-label={say('findings.status')}
          value={status}
          onChange={(value) => setStatus(value as FindingStatus)}
          data={statuses.map((value) => ({
            value,
            label: value === 'open' ? say('findings.openCount', { count: openCount }) : say(`findings.status.${value}`),
          }))}
        />
        <Select
          aria-label={say('findings.kind')}
          placeholder={say('findings.anyKind')}
          data={kinds.map((value) => ({ value, label: say(`findings.kind.${value}`) }))}
          value={kind ?? null}
          onChange={(value) => setKind((value as Finding['kind'] | null) ?? undefined)}
          clearable
          clearButtonProps={{ 'aria-label': say('findings.anyKind') }}
        />
      </Group>
      {findings === undefined && query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : findings === undefined ? (
        <Stack gap="md" aria-busy>
          <Skeleton height={220} radius="lg" />
          <Skeleton height={220} radius="lg" />
        </Stack>
      ) : findings.length === 0 && status === 'open' && comparing ? (
        <EmptyState icon={IconHourglass} title={say('findings.comparing')} text={say('findings.comparingText')} />
      ) : findings.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={say(`findings.none.${status}`)}
          text={status === 'open' ? say('findings.noneText') : say('findings.noneDecided')}
        />
      ) : (
        findings.map((finding) => <FindingCard key={finding.id} finding={finding} />)
      )}
      {query.hasNextPage ? (
        <Group justify="center" mt="md">
          <Button variant="subtle" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('table.more')}
          </Button>
        </Group>
      ) : null}
    </Page>
  );
}
