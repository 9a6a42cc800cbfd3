import { Group, Loader, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StepCard } from '../../ui/step-card.tsx';
import { useText } from '../../ui/use-text.ts';
import { ReadingChoice } from './reading-choice.tsx';
import { useAddSource } from './use-add-source.ts';

/** Gives the bot something to answer from, and waits until it is read: seconds, for a page or a file of ordinary length. */
export function ReadStep({ onDone }: { onDone: () => void }) {
  const say = useText();
  const { add, source, error } = useAddSource();
  const ready = source?.status === 'ready';
  useEffect(() => {
    if (ready) onDone();
  }, [ready, onDone]);
  const failed = source?.status === 'failed' || error !== null;
  const reading = add.isPending || (source !== undefined && !failed && !ready);
  return (
    <StepCard number={2} of={3} title={say('start.readTitle')} text={say('start.readText')}>
      <Stack gap="md">
        <div role="status">
          {reading ? (
            <Group gap="sm">
              <Loader size={18} />
              {say('start.reading')}
            </Group>
          ) : null}
        </div>
        {error === null ? null : <ProblemAlert error={error} />}
        {source?.status === 'failed' ? <Notice tone="problem" title={say('start.unreadable', { name: source.name })} /> : null}
        <ReadingChoice disabled={reading} onRead={add.mutate} />
      </Stack>
    </StepCard>
  );
}
