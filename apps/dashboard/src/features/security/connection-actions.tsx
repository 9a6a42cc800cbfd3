import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { ConnectionDialog } from './connection-dialog.tsx';
import { useRemoveConnection, useSwitchConnection, type useTestConnection } from './use-connection-change.ts';
import type { Connection } from './use-connections.ts';

interface ConnectionActionsProps {
  connection: Connection;
  test: ReturnType<typeof useTestConnection>;
}

/** What can be done about a connection, for those who may. */
export function ConnectionActions({ connection, test }: ConnectionActionsProps) {
  const say = useText();
  const { may } = useTenant();
  const [asked, setAsked] = useState<'change' | 'switch' | 'remove'>();
  const close = (): void => setAsked(undefined);
  const toggle = useSwitchConnection(connection, close);
  const remove = useRemoveConnection(connection, close);
  if (!may('security.write')) return null;
  const { name, enabled, missing } = connection;
  const verb = say(enabled ? 'signOn.switchOff' : 'signOn.switchOn');
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" aria-label={say('signOn.changeOf', { name })} onClick={() => setAsked('change')}>
        {say('signOn.change')}
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={test.isPending}
        aria-label={say('signOn.testOf', { name })}
        onClick={() => test.mutate()}
      >
        {say('signOn.test')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('signOn.actionsFor', { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!enabled && missing.length > 0} onClick={() => setAsked('switch')}>
            {verb}
          </Menu.Item>
          <Menu.Item color="red" onClick={() => setAsked('remove')}>
            {say('signOn.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConnectionDialog connection={connection} opened={asked === 'change'} onClose={close} />
      <ConfirmDialog
        opened={asked === 'switch'}
        title={say(enabled ? 'signOn.switchOffTitle' : 'signOn.switchOnTitle', { name })}
        confirmLabel={verb}
        pending={toggle.isPending}
        error={toggle.error}
        onConfirm={() => toggle.mutate()}
        onClose={close}
      >
        {say(enabled ? 'signOn.switchOffText' : 'signOn.switchOnText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'remove'}
        title={say('signOn.removeTitle', { name })}
        confirmLabel={say('signOn.remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        {say('signOn.removeText')}
      </ConfirmDialog>
    </Group>
  );
}
