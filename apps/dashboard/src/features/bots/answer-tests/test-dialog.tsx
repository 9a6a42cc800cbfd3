import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ExpectationFields } from './expectation-fields.tsx';
import { type AnswerExpectation, type AnswerTest, useTestChanges } from './use-answer-tests.ts';

interface TestDialogProps {
  botId: string;
  /** The test to change; a new one when undefined. A proposed one is accepted with that. */
  test: AnswerTest | undefined;
  onClose: () => void;
}

/** A question, and what a right answer must hold or do. */
export function TestDialog({ botId, test, onClose }: TestDialogProps) {
  const say = useText();
  const [question, setQuestion] = useState(test?.question ?? '');
  const [expectations, setExpectations] = useState<AnswerExpectation[]>([...(test?.expectations ?? [{ kind: 'contains', text: '' }])]);
  const { save } = useTestChanges(botId);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say(test === undefined ? 'tests.new' : 'tests.change')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id: test?.id, question, expectations }, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <Textarea
            label={say('tests.question')}
            value={question}
            required
            maxLength={4_000}
            autosize
            minRows={2}
            data-autofocus
            onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
          />
          <ExpectationFields value={expectations} onChange={setExpectations} />
          {save.error === null ? null : <ProblemAlert error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {say('action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say('tests.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
