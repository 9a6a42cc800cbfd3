import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ReadConversation } from './use-conversations.ts';
import { useHandoff } from './use-handoff.ts';

const longestReply = 4_000;

/** Who has a visitor's conversation, and the way to take part in it: where somebody else has it, taking over is offered once a reply was refused. Shows nothing to those who may not. */
export function HandoffPanel({ conversation: { id, handoff, unseenMailedTo } }: { conversation: ReadConversation }) {
  const say = useText();
  const { may } = useTenant();
  const { takeOver, reply, giveBack } = useHandoff(id);
  const [text, setText] = useState('');
  const error = reply.error ?? takeOver.error ?? giveBack.error;
  if (!may('conversations.reply')) return null;
  return (
    <Stack gap="sm" mt="lg" component="section" aria-label={say('handoff.filter')}>
      {handoff === null ? null : (
        <Notice tone={handoff.person === null ? 'warning' : 'info'}>
          {handoff.person === null ? say(handoff.late ? 'handoff.late' : 'handoff.waiting') : say('handoff.has', { name: handoff.person })}
        </Notice>
      )}
      {handoff === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') reply.mutate(text, { onSuccess: () => setText('') });
          }}
        >
          <Textarea
            label={say('handoff.reply')}
            description={unseenMailedTo === null ? say('handoff.mailsNot') : say('handoff.mails', { address: unseenMailedTo })}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            maxLength={longestReply}
            autosize
            minRows={3}
            maxRows={10}
            dir="auto"
          />
          <Button type="submit" mt="sm" loading={reply.isPending} disabled={text.trim() === ''}>
            {say('handoff.send')}
          </Button>
        </form>
      )}
      <Group gap="sm">
        {handoff?.person && error === null ? null : (
          <Button variant="default" loading={takeOver.isPending} onClick={() => takeOver.mutate()}>
            {say('handoff.take')}
          </Button>
        )}
        {handoff === null ? null : (
          <Button variant="default" loading={giveBack.isPending} onClick={() => giveBack.mutate()}>
            {say('handoff.giveBack')}
          </Button>
        )}
      </Group>
      {error === null ? null : <ProblemAlert error={error} />}
    </Stack>
  );
}
