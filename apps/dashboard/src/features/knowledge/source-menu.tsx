import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import type { SourceActions } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

interface SourceMenuProps {
  source: Source;
  /** Of the screen, which shows what went wrong. */
  actions: SourceActions;
  onRemoved?: () => void;
}

/** What can be done to a source. */
export function SourceMenu({ source, actions, onRemoved }: SourceMenuProps) {
  const say = useText();
  const { switchOn, switchOff, reindex } = actions;
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('sources.actionsFor', { name: source.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {source.enabled ? (
            <Menu.Item leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={() => switchOff.mutate([source])}>
              {say('sources.switchOff')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => switchOn.mutate([source])}>
              {say('sources.switchOn')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => reindex.mutate([source])}>
            {say('sources.reindex')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setRemoving(true)}>
            {say('sources.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveDialog
        sources={[source]}
        opened={removing}
        onClose={() => setRemoving(false)}
        {...(onRemoved === undefined ? {} : { onRemoved })}
      />
    </>
  );
}
