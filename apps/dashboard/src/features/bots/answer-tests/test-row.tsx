import { ActionIcon, Button, Group } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './answer-tests.module.css';
import { type AnswerTest, useTestChanges } from './use-answer-tests.ts';
import { useExpectationText } from './use-expectation-text.ts';

/** One test: its question, what is expected, and what can be done with it. */
export function TestRow({ test, onEdit }: { test: AnswerTest; onEdit: () => void }) {
  const say = useText();
  const textOf = useExpectationText();
  const { may } = useTenant();
  const { save, remove } = useTestChanges(test.botId);
  const [removing, setRemoving] = useState(false);
  const { question, expectations, accepted, id } = test;
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['question']} dir="auto">
          {question}
        </span>
        <span className={classes['quiet']} dir="auto">
          {expectations.map(textOf).join(' · ')}
        </span>
        {accepted ? null : <Status tone="waiting">{say('tests.isProposed')}</Status>}
        {save.error === null ? null : <ProblemAlert error={save.error} />}
      </div>
      {may('bots.write') ? (
        <Group gap={4} wrap="nowrap">
          {accepted ? null : (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconCheck size={14} aria-hidden />}
              aria-label={say('tests.acceptOne', { question })}
              loading={save.isPending}
              onClick={() => save.mutate({ id, question, expectations })}
            >
              {say('tests.accept')}
            </Button>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={say('tests.changeOne', { question })} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={say('tests.removeOne', { question })} onClick={() => setRemoving(true)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
          <ConfirmDialog
            opened={removing}
            title={say('tests.removeTitle')}
            confirmLabel={say('tests.removeConfirm')}
            pending={remove.isPending}
            error={remove.error}
            onConfirm={() => remove.mutate(id)}
            onClose={() => setRemoving(false)}
          >
            <span dir="auto">{question}</span>
          </ConfirmDialog>
        </Group>
      ) : null}
    </li>
  );
}
