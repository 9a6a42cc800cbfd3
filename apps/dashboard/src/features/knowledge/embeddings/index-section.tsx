import { Button, Group, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { Status } from '../../../ui/status.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { ComparisonView } from './comparison-view.tsx';
import { ProviderFailure } from './provider-failure.tsx';
import { type EmbeddingIndex, useIndexActions } from './use-embeddings.ts';

const tones = { building: 'waiting', ready: 'waiting', active: 'good', previous: 'quiet', failed: 'bad' } as const;

/** One index: what it is of, how far it is, and what can be done with it. */
export function IndexSection({ index, on }: { index: EmbeddingIndex; on: boolean }) {
  const say = useText();
  const { may } = useTenant();
  const { activate, remove } = useIndexActions();
  const [removing, { open, close }] = useDisclosure(false);
  const { state, chunkCount, embeddedCount, refusedCount, failure } = index;
  const done = embeddedCount + refusedCount;
  const writable = may('knowledge.write');
  const switchTo = () => activate.mutate(index.id, { onSuccess: () => toast(say('embeddings.switched', { model: index.model })) });
  return (
    <Section
      title={index.model}
      action={<Status tone={tones[state]}>{say(state === 'active' && !on ? 'embeddings.state.off' : `embeddings.state.${state}`)}</Status>}
    >
      <Facts
        facts={[
          [say('embeddings.provider'), say(`embeddings.provider.${index.provider}`)],
          [say('embeddings.address'), index.address === null ? null : <bdi key="address">{index.address}</bdi>],
          [say('embeddings.dimension'), index.dimension === null ? null : say('embeddings.numbers', { count: index.dimension })],
          [say('embeddings.passages'), say('embeddings.progress', { done, total: chunkCount })],
          [say('embeddings.refused'), refusedCount === 0 ? null : say('embeddings.refusedCount', { count: refusedCount })],
          [say('embeddings.created'), <Moment key="created" at={index.createdAt} />],
        ]}
      />
      {done < chunkCount && state !== 'previous' ? (
        <Progress
          value={(100 * done) / Math.max(1, chunkCount)}
          mt="md"
          aria-label={say('embeddings.progressOf', { model: index.model })}
        />
      ) : null}
      {failure === null ? null : (
        <Notice tone="warning" title={say(state === 'failed' ? 'embeddings.failed' : 'embeddings.stands')}>
          <ProviderFailure failure={failure} />
        </Notice>
      )}
      {activate.error === null ? null : <ProblemAlert error={activate.error} />}
      {writable ? (
        <Group justify="flex-end" gap="xs" mt="md">
          {state === 'active' && on ? null : (
            <Button size="xs" variant="subtle" color="red" onClick={open}>
              {say('embeddings.remove')}
            </Button>
          )}
          {on && (state === 'ready' || state === 'previous') ? (
            <Button size="xs" loading={activate.isPending} onClick={switchTo}>
              {say(state === 'ready' ? 'embeddings.switch' : 'embeddings.goBack')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {on && writable && (state === 'ready' || state === 'active') ? <ComparisonView key={state} indexId={index.id} /> : null}
      <ConfirmDialog
        opened={removing}
        title={say('embeddings.removeTitle', { model: index.model })}
        confirmLabel={say('embeddings.remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(index.id, { onSuccess: close })}
        onClose={close}
      >
        {say('embeddings.removeText')}
      </ConfirmDialog>
    </Section>
  );
}
