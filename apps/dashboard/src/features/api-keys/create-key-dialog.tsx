import { Modal, MultiSelect, TextInput } from '@mantine/core';
import type { Permission } from '@parley/contract/permissions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { ExpiryChoice, expiryOf } from './expiry-choice.tsx';
import { permissionGroups } from './permission-groups.ts';
import { PermissionPicker } from './permission-picker.tsx';
import { ShownKey } from './shown-key.tsx';
import { apiKeysKey, type ShownApiKey } from './use-api-keys.ts';

interface CreateKeyDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks what a key is for and what it may do, then shows its text this once. */
export function CreateKeyDialog({ opened, onClose }: CreateKeyDialogProps) {
  const say = useText();
  const [shown, setShown] = useState<ShownApiKey>();
  const close = (): void => {
    setShown(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={shown === undefined ? say('apiKeys.new') : shown.name}
      closeOnClickOutside={shown === undefined}
      closeOnEscape={shown === undefined}
      withCloseButton={shown === undefined}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {shown === undefined ? <CreateKeyForm onCreated={setShown} /> : <ShownKey token={shown.token} onStored={close} />}
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function CreateKeyForm({ onCreated }: { onCreated: (key: ShownApiKey) => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const bots = useBotChoice().data ?? [];
  const action = useActionForm({
    initialValues: { name: '', botIds: [] as string[], permissions: [] as string[], expiry: '90' },
    rules: {
      name: required,
      permissions: (chosen) => (Array.isArray(chosen) && chosen.length === 0 ? say('roles.needOne') : null),
    },
    apiNames: { expiry: 'expiresAt' },
    action: ({ name, botIds, permissions, expiry }) => {
      const expiresAt = expiryOf(expiry, Date.now());
      return take(
        api.POST('/v1/api-keys', {
          body: {
            name,
            permissions: permissions as Permission[],
            ...(botIds.length === 0 ? {} : { botIds }),
            ...(expiresAt === undefined ? {} : { expiresAt }),
          },
        }),
      );
    },
    onDone: async (key) => {
      onCreated(key);
      await queryClient.invalidateQueries({ queryKey: apiKeysKey(slug) });
    },
  });
  const { form } = action;
  const { botIds } = form.values;
  const chooseBots = (chosen: string[]): void => {
    const offered = new Set<string>(permissionGroups(chosen.length > 0).flatMap(({ permissions }) => permissions));
    form.setValues({ botIds: chosen, permissions: form.values.permissions.filter((permission) => offered.has(permission)) });
  };
  return (
    <Form action={action} submitLabel={say('apiKeys.create')}>
      <TextInput
        label={say('apiKeys.name')}
        description={say('apiKeys.nameHint')}
        maxLength={120}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <MultiSelect
        label={say('apiKeys.bots')}
        description={say('apiKeys.botsHint')}
        placeholder={botIds.length === 0 ? say('apiKeys.allBots') : ''}
        data={bots.map(({ id, name }) => ({ value: id, label: name }))}
        maxValues={100}
        searchable
        clearable
        {...form.getInputProps('botIds')}
        onChange={chooseBots}
      />
      <PermissionPicker someBots={botIds.length > 0} {...form.getInputProps('permissions')} />
      <ExpiryChoice {...form.getInputProps('expiry')} />
    </Form>
  );
}
