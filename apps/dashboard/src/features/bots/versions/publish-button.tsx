import { Button, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Loaded } from '../../../ui/loaded.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { GateNotice } from '../answer-tests/gate-notice.tsx';
import { useDraft } from '../editor/draft-context.ts';
import type { Bot } from '../use-bots.ts';
import { DiffView } from './diff-view.tsx';
import { useDiff, usePublishing } from './use-versions.ts';

/** Publishes the draft after showing what visitors will notice; saves first what waits to be saved. */
export function PublishButton({ bot }: { bot: Bot }) {
  const say = useText();
  const { changed, save, saving } = useDraft();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconUpload size={16} aria-hidden />}
        loading={saving}
        onClick={() =>
          void save().then(
            () => setOpened(true),
            () => {},
          )
        }
      >
        {say(changed ? 'versions.saveAndPublish' : 'versions.publish')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={say('versions.publishTitle', { number: (bot.published?.number ?? 0) + 1 })}
        closeButtonProps={{ 'aria-label': say('action.close') }}
      >
        <PublishForm bot={bot} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function PublishForm({ bot, onDone }: { bot: Bot; onDone: () => void }) {
  const say = useText();
  const [note, setNote] = useState('');
  const [override, setOverride] = useState(false);
  const send = () => publish.mutate({ note, revision: bot.revision, overrideAnswerTests: override });
  const { publish } = usePublishing(bot, ({ published }) => {
    onDone();
    toast(say('versions.published', { number: published?.number ?? 0 }));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        {bot.published === null ? say('versions.firstText') : <Changes bot={bot} number={bot.published.number} />}
        <Textarea
          label={say('versions.note')}
          description={say('versions.noteHint')}
          maxLength={500}
          autosize
          minRows={2}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          data-autofocus
        />
        {publish.error === null ? null : (
          <GateNotice botId={bot.id} error={publish.error} override={override} onOverride={setOverride} onReady={send} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {say('action.cancel')}
          </Button>
          <Button type="submit" loading={publish.isPending}>
            {say('versions.publish')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Changes({ bot, number }: { bot: Bot; number: number }) {
  return (
    <Loaded query={useDiff(bot, { from: number, to: 'draft' })} skeleton={<Skeleton height={120} radius="md" />}>
      {(diff) => <DiffView diff={diff} />}
    </Loaded>
  );
}
