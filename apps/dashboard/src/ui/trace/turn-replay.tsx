import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Notice } from '../notice.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useText } from '../use-text.ts';
import { ReplayView } from './replay-view.tsx';
import classes from './trace-view.module.css';

/** Runs the turn again: with what it met, to see that it holds, or with the bot's draft, to see what that would say. */
export function TurnReplay({ turnId }: { turnId: string }) {
  const say = useText();
  const { api, may } = useTenant();
  const replay = useMutation({
    mutationFn: (using: 'recording' | 'draft') => {
      const params = { path: { turnId } };
      return take(
        using === 'draft' ? api.POST('/v1/turns/{turnId}/draft-replay', { params }) : api.POST('/v1/turns/{turnId}/replay', { params }),
      );
    },
  });
  const using = replay.isPending ? replay.variables : undefined;
  return (
    <section aria-label={say('replay.title')}>
      <h3 className={classes['heading']}>{say('replay.title')}</h3>
      <p className={classes['details']}>{say(may('bots.write') ? 'replay.about' : 'replay.aboutRecording')}</p>
      <Group gap="xs" mt="xs">
        <Button
          variant="default"
          size="xs"
          loading={using === 'recording'}
          disabled={replay.isPending}
          onClick={() => replay.mutate('recording')}
        >
          {say('replay.recording')}
        </Button>
        {may('bots.write') ? (
          <Button
            variant="default"
            size="xs"
            loading={using === 'draft'}
            disabled={replay.isPending}
            onClick={() => replay.mutate('draft')}
          >
            {say('replay.draft')}
          </Button>
        ) : null}
      </Group>
      <div aria-live="polite" className={classes['replayed']}>
        {replay.error === null ? null : <ProblemAlert error={replay.error} />}
        {replay.data === undefined || replay.isPending ? null : (
          <>
            <Notice tone={replay.data.identical ? 'info' : 'warning'}>{say(verdictOf(replay.data))}</Notice>
            <ReplayView replay={replay.data} />
          </>
        )}
      </div>
    </section>
  );
}

function verdictOf({ with: using, identical }: { with: 'recording' | 'draft'; identical: boolean }) {
  if (using === 'recording') return identical ? 'replay.same' : 'replay.other';
  return identical ? 'replay.draftSame' : 'replay.draftOther';
}
