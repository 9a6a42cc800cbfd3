import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import classes from './selection-bar.module.css';
import { useSourceActions } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

interface SelectionBarProps {
  sources: readonly Source[];
  onClear: () => void;
}

/** What can be done to all sources that are chosen, at the bottom of the window for as long as some are. */
export function SelectionBar({ sources, onClear }: SelectionBarProps) {
  const say = useText();
  const { switchOn, switchOff, reindex, error } = useSourceActions(onClear);
  const [removing, setRemoving] = useState(false);
  return (
    <>
      {error === null ? null : <ProblemAlert error={error} />}
      <section className={classes['bar']} aria-label={say('sources.chosenLabel')}>
        <span className={classes['count']} role="status">
          {say('sources.chosen', { count: sources.length })}
        </span>
        <Button variant="default" size="xs" loading={switchOn.isPending} onClick={() => switchOn.mutate(sources)}>
          {say('sources.switchOn')}
        </Button>
        <Button variant="default" size="xs" loading={switchOff.isPending} onClick={() => switchOff.mutate(sources)}>
          {say('sources.switchOff')}
        </Button>
        <Button variant="default" size="xs" loading={reindex.isPending} onClick={() => reindex.mutate(sources)}>
          {say('sources.reindex')}
        </Button>
        <Button variant="light" color="red" size="xs" onClick={() => setRemoving(true)}>
          {say('sources.remove')}
        </Button>
        <CloseButton size="sm" aria-label={say('sources.chooseNone')} onClick={onClear} />
      </section>
      <RemoveDialog sources={sources} opened={removing} onRemoved={onClear} onClose={() => setRemoving(false)} />
    </>
  );
}
