import { Button, FileButton, Menu, Modal } from '@mantine/core';
import { IconFileCode } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { againOnClick } from '../../../ui/theme.ts';
import { useText } from '../../../ui/use-text.ts';
import { FileFaults } from '../file-faults.tsx';
import type { Bot } from '../use-bots.ts';
import { DeleteBot } from './delete-bot.tsx';
import { useDraft } from './draft-context.ts';
import { TemplateDialog } from './template-dialog.tsx';

/** Saves the saved draft as a file of YAML or JSON, puts what a file or a template says into the draft, to be looked at and saved, and ends the bot. */
export function BotFileMenu({ bot }: { bot: Bot }) {
  const say = useText();
  const { api } = useTenant();
  const { change, readOnly } = useDraft();
  const [choosing, setChoosing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const open = useRef<() => void>(undefined);
  const save = useMutation({
    mutationFn: async (format: 'yaml' | 'json') => {
      const params = { path: { botId: bot.id }, query: { format } };
      saveFile(await take(api.GET('/v1/bots/{botId}/file', { params, parseAs: 'blob' })), `bot.${format}`);
    },
  });
  const read = useMutation({
    mutationFn: async (file: File) => take(api.POST('/v1/bot-files/read', { body: { file: await file.text() } })),
    onSuccess: ({ draft }) => change(draft),
  });
  const { error } = save.isError ? save : read;
  const forget = (): void => {
    save.reset();
    read.reset();
  };
  return (
    <>
      <Modal opened={error !== null} onClose={forget} title={say('botFile.title')} closeButtonProps={{ 'aria-label': say('action.close') }}>
        {error === null ? null : <FileFaults error={error} />}
      </Modal>
      <FileButton
        accept=".yaml,.yml,.json,application/yaml,application/json"
        onChange={(file) => file && read.mutate(file)}
        inputProps={{ ...againOnClick, 'aria-label': say('botFile.import') }}
      >
        {({ onClick }) => {
          open.current = onClick;
          return null;
        }}
      </FileButton>
      <DeleteBot bot={bot} opened={deleting} onClose={() => setDeleting(false)} />
      <TemplateDialog opened={choosing} onClose={() => setChoosing(false)} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileCode size={16} aria-hidden />} loading={save.isPending || read.isPending}>
            {say('botFile.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('yaml')}>{say('botFile.exportYaml')}</Menu.Item>
          <Menu.Item onClick={() => save.mutate('json')}>{say('botFile.exportJson')}</Menu.Item>
          <Menu.Item onClick={() => open.current?.()}>{say('botFile.import')}</Menu.Item>
          <Menu.Item onClick={() => setChoosing(true)}>{say('template.fill')}</Menu.Item>
          {readOnly ? null : (
            <>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => setDeleting(true)}>
                {say('bot.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
