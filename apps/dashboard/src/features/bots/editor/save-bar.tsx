import { Button } from '@mantine/core';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { useDraft } from './draft-context.ts';
import classes from './save-bar.module.css';
import { useFieldName } from './use-field-name.ts';

/** Appears as soon as something waits to be saved, and stays in sight until it is saved or discarded. */
export function SaveBar() {
  const say = useText();
  const nameOf = useFieldName();
  const { changed, clashes, discard, error, issues, save, saving } = useDraft();
  if (!changed) return null;
  // What was not accepted may stand on another tab than the one that is open.
  const listOf = (faults: typeof issues): string => [...new Set(faults.map(({ path }) => nameOf(path.split('.')[1] ?? path)))].join(', ');
  return (
    <section className={classes['bar']} aria-label={say('bot.unsaved')}>
      {clashes === null ? null : (
        <Notice tone="warning" title={say('bot.metTitle')}>
          {clashes.length === 0 ? say('bot.metText') : say('bot.clashText', { fields: clashes.map(nameOf).join(', ') })}
        </Notice>
      )}
      {error === null ? null : issues.length === 0 ? (
        <ProblemAlert error={error} />
      ) : (
        <Notice tone="problem" title={say('bot.refused', { fields: listOf(issues) })} />
      )}
      <div className={classes['row']}>
        <span className={classes['text']}>{say('bot.unsaved')}</span>
        <Button variant="default" onClick={discard} disabled={saving}>
          {say('bot.discard')}
        </Button>
        <Button
          loading={saving}
          onClick={() =>
            void save().then(
              () => toast(say('bot.saved')),
              () => {},
            )
          }
        >
          {say('bot.save')}
        </Button>
      </div>
    </section>
  );
}
