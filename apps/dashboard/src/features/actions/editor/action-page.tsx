import { Skeleton, Stack } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { keptIn, useActionPage } from '../use-actions.ts';
import { ActionForm } from './action-form.tsx';
import { blankDefinition } from './action-values.ts';

/** One action of the tenant's own, to be changed. Where somebody else deletes it meanwhile, what was entered stays. */
export function ActionPage() {
  const { actionId } = useParams({ from: '/signed-in/t/$slug/shell/actions/$actionId' });
  const query = useActionPage();
  const action = query.data?.pages[0]?.items.find(({ id }) => id === actionId);
  const [seen, setSeen] = useState(action);
  if (action !== undefined && action !== seen) setSeen(action);
  const kept = keptIn(action ?? (seen?.id === actionId ? seen : undefined));
  if (kept !== undefined) {
    return (
      <Frame title={kept.definition.title}>
        <ActionForm key={actionId} id={actionId} kept={kept} deleted={action === undefined} />
      </Frame>
    );
  }
  return <Waiting error={query.error ?? (query.data === undefined ? null : new ProblemError('not_found'))} />;
}

/** A new action: blank, or one that came with Parley to make one's own of. */
export function NewActionPage() {
  const say = useText();
  const { kind, from } = useSearch({ from: '/signed-in/t/$slug/shell/actions/new' });
  const query = useActionPage();
  const model = query.data?.pages[0]?.items.find(({ name }) => name === from)?.definition;
  if (from !== undefined && model == null) return <Waiting error={query.error} />;
  return (
    <Frame title={say(kind === 'http' ? 'actions.new.http' : 'actions.new.form')}>
      <ActionForm
        id={undefined}
        deleted={false}
        kept={{ definition: model ?? blankDefinition(kind === 'http' ? 'http' : 'form'), secretNames: [], revision: 0, usedBy: [] }}
      />
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Page title={title} above={<BackLink to="/t/$slug/actions" list="actions.title" />} width="narrow">
      <Stack gap="lg">{children}</Stack>
    </Page>
  );
}

function Waiting({ error }: { error: Error | null }) {
  const say = useText();
  return (
    <Frame title={say('actions.title')}>{error === null ? <Skeleton height={400} aria-busy /> : <ProblemAlert error={error} />}</Frame>
  );
}
