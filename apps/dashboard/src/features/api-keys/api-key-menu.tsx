import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { ApiKeyDetails } from './api-key-details.tsx';
import { RenameKeyDialog } from './rename-key-dialog.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';
import { RotateKeyDialog } from './rotate-key-dialog.tsx';
import type { ApiKey } from './use-api-keys.ts';

/** What can be done about a key: everybody who sees it may look closer; only those who hold all it may do get a new text of it. */
export function ApiKeyMenu({ apiKey }: { apiKey: ApiKey }) {
  const say = useText();
  const { may } = useTenant();
  const [asked, setAsked] = useState<'details' | 'rename' | 'rotate' | 'revoke'>();
  const close = (): void => setAsked(undefined);
  const mayWrite = may('keys.write');
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('apiKeys.actionsFor', { name: apiKey.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('details')}>{say('apiKeys.details')}</Menu.Item>
          {mayWrite ? <Menu.Item onClick={() => setAsked('rename')}>{say('apiKeys.rename')}</Menu.Item> : null}
          {mayWrite && apiKey.permissions.every(may) ? (
            <Menu.Item onClick={() => setAsked('rotate')}>{say('apiKeys.rotate')}</Menu.Item>
          ) : null}
          {mayWrite ? (
            <Menu.Item color="red" onClick={() => setAsked('revoke')}>
              {say('apiKeys.revoke')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <ApiKeyDetails apiKey={apiKey} opened={asked === 'details'} onClose={close} />
      <RenameKeyDialog apiKey={apiKey} opened={asked === 'rename'} onClose={close} />
      <RotateKeyDialog apiKey={apiKey} opened={asked === 'rotate'} onClose={close} />
      <RevokeKeyDialog apiKey={apiKey} opened={asked === 'revoke'} onClose={close} />
    </>
  );
}
