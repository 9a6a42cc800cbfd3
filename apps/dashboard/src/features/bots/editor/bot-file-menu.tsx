import { Button, FileButton, Menu } from '@mantine/core';
import type { BotFile } from '@parley/contract/bots';
import { IconFileCode } from '@tabler/icons-react';
import { useRef } from 'react';
import { saveFile } from '../../../ui/save-file.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { useDraft } from './draft-context.ts';
import { readBotFile } from './read-bot-file.ts';

/** Saves the saved draft as a file, and puts what a file says into the draft, to be looked at and saved. */
export function BotFileMenu({ bot }: { bot: Bot }) {
  const say = useText();
  const { change } = useDraft();
  const open = useRef<() => void>(undefined);
  const save = (): void => {
    const file: BotFile = { parley: 'bot/1', name: bot.name, draft: bot.draft };
    saveFile(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }), 'bot.json');
  };
  const take = async (file: File | null): Promise<void> => {
    const draft = file === null ? undefined : readBotFile(await file.text());
    if (draft === undefined) toast(say('botFile.unreadable'));
    else change(draft);
  };
  return (
    <>
      <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
        {({ onClick }) => {
          open.current = onClick;
          return null;
        }}
      </FileButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileCode size={16} aria-hidden />}>
            {say('botFile.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={save}>{say('botFile.export')}</Menu.Item>
          <Menu.Item onClick={() => open.current?.()}>{say('botFile.import')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
