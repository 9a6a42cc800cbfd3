import { Skeleton, Stack } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useSearch as useAddress, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { RecallForm } from './recall-form.tsx';
import { RecallResult } from './recall-result.tsx';
import { RulesSection } from './rules-section.tsx';
import { useRuleChanges, useSearch } from './use-recall.ts';

/** Asks a question as a visitor would, shows what is found for it and why, and lets editors decide otherwise. */
export function RecallPage() {
  const say = useText();
  const tried = useAddress({ from: '/signed-in/t/$slug/shell/try-search' });
  const navigate = useNavigate({ from: '/t/$slug/try-search' });
  const query = useSearch(tried);
  const rules = useRuleChanges();
  return (
    <Page title={say('recall.title')} description={say('recall.description')}>
      <RecallForm
        key={tried.question ?? ''}
        tried={tried}
        searching={query.isFetching}
        onSearch={(next) => {
          // The same again is asked anew: the knowledge may have changed.
          if (JSON.stringify(next) === JSON.stringify(tried)) void query.refetch();
          else void navigate({ search: next });
        }}
      />
      <Stack gap="lg">
        {rules.error === null ? null : <ProblemAlert error={rules.error} />}
        {tried.question === undefined ? (
          <EmptyState icon={IconListSearch} title={say('recall.empty')} text={say('recall.emptyText')} />
        ) : query.isError ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : query.data === undefined ? (
          <Stack gap="sm" aria-busy>
            <Skeleton height={84} radius="lg" />
            <Skeleton height={150} radius="lg" />
            <Skeleton height={150} radius="lg" />
          </Stack>
        ) : (
          <RecallResult result={query.data} question={tried.question} botId={tried.botId} changes={rules} />
        )}
        <RulesSection changes={rules} />
      </Stack>
    </Page>
  );
}
