import { ActionIcon, Modal, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { useText } from '../../../ui/use-text.ts';
import { botKey } from '../use-bot.ts';
import { type Bot, botsKey } from '../use-bots.ts';

/** Gives a bot another name, which counts at once: it is no part of the draft. */
export function RenameBot({ bot }: { bot: Bot }) {
  const say = useText();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <ActionIcon variant="default" size="input-sm" aria-label={say('bot.rename')} onClick={() => setOpened(true)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={say('bot.rename')} closeButtonProps={{ 'aria-label': say('action.close') }}>
        <RenameForm bot={bot} onDone={close} />
      </Modal>
    </>
  );
}

function RenameForm({ bot, onDone }: { bot: Bot; onDone: () => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: bot.name },
    rules: { name: required },
    action: ({ name }) => take(api.PATCH('/v1/bots/{botId}', { params: { path: { botId: bot.id } }, body: { name } })),
    onDone: async (renamed) => {
      queryClient.setQueryData(botKey(slug, bot.id), renamed);
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
      onDone();
    },
  });
  return (
    <Form action={action} submitLabel={say('bot.renameDo')}>
      <TextInput
        label={say('bots.name')}
        description={say('bot.renameHint')}
        maxLength={120}
        data-autofocus
        {...action.form.getInputProps('name')}
      />
    </Form>
  );
}
