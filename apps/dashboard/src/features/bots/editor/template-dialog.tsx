import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../ui/use-text.ts';
import { draftOfTemplate } from '../bot-templates.ts';
import { TemplateChoice } from '../template-choice.tsx';
import { useDraft } from './draft-context.ts';

/** Puts the words of a template into the draft, to be looked at and saved: for a bot that is there already, such as a tenant's first. */
export function TemplateDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useText();
  const { draft, change } = useDraft();
  const [key, setKey] = useState('');
  const fill = (): void => {
    const { actions = [], ...words } = draftOfTemplate(key, say);
    change({ ...words, actions: [...new Set([...draft.actions, ...actions])] });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={say('template.fill')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <Stack gap="md">
        <Text>{say('template.fillText')}</Text>
        <TemplateChoice none={false} value={key} onChange={setKey} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button disabled={key === ''} onClick={fill}>
            {say('template.fillDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
