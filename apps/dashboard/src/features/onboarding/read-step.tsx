import { Anchor, Button, Group, Loader, Stack, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StepCard } from '../../ui/step-card.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './read-step.module.css';
import { useAddSource } from './use-add-source.ts';

const maxBytes = 25 * 1024 * 1024;

/** Gives the bot something to answer from, and waits until it is read: seconds, for a file of ordinary length. */
export function ReadStep({ onDone }: { onDone: () => void }) {
  const say = useText();
  const { add, source, error } = useAddSource(say('start.textName'));
  const [refused, setRefused] = useState(false);
  const [text, setText] = useState<string>();
  const ready = source?.status === 'ready';
  useEffect(() => {
    if (ready) onDone();
  }, [ready, onDone]);
  const reading = add.isPending || (source !== undefined && source.status !== 'failed' && !ready);
  return (
    <StepCard number={2} of={3} title={say('start.readTitle')} text={say('start.readText')}>
      <Stack gap="md">
        <div role="status" className={classes['status']}>
          {reading ? (
            <Group gap="sm">
              <Loader size={18} />
              {say('start.reading', { name: source?.name ?? '' })}
            </Group>
          ) : null}
        </div>
        {reading ? null : (
          <>
            {error === null ? null : <ProblemAlert error={error} />}
            {source?.status === 'failed' ? <Notice tone="problem" title={say('start.unreadable', { name: source.name })} /> : null}
            {refused ? <Notice tone="problem" title={say('start.refused')} /> : null}
            {text === undefined ? (
              <Dropzone
                onDrop={([file]) => {
                  setRefused(false);
                  if (file) add.mutate({ file });
                }}
                onReject={() => setRefused(true)}
                maxSize={maxBytes}
                multiple={false}
                className={classes['drop'] ?? ''}
                inputProps={{ 'aria-label': say('start.dropTitle') }}
              >
                <IconFileUpload size={28} stroke={1.4} aria-hidden />
                <span className={classes['dropTitle']}>{say('start.dropTitle')}</span>
                <span className={classes['dropText']}>{say('start.dropText')}</span>
              </Dropzone>
            ) : (
              <>
                <Textarea
                  label={say('start.textLabel')}
                  autosize
                  minRows={7}
                  maxRows={14}
                  autoFocus
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                <Group justify="flex-end">
                  <Button disabled={text.trim() === ''} onClick={() => add.mutate({ text })}>
                    {say('action.continue')}
                  </Button>
                </Group>
              </>
            )}
            <Anchor
              component="button"
              type="button"
              className={classes['other'] ?? ''}
              onClick={() => setText(text === undefined ? '' : undefined)}
            >
              {say(text === undefined ? 'start.useText' : 'start.useFile')}
            </Anchor>
          </>
        )}
      </Stack>
    </StepCard>
  );
}
