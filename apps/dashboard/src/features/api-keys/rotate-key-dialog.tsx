import { Modal, Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { ShownKey } from './shown-key.tsx';
import { type ApiKey, apiKeysKey } from './use-api-keys.ts';

interface RotateKeyDialogProps {
  apiKey: ApiKey;
  opened: boolean;
  onClose: () => void;
}

const overlaps = ['0', '1', '3', '7'];

/** Asks how long the present text of a key stays good, then shows the new one this once. */
export function RotateKeyDialog({ apiKey, opened, onClose }: RotateKeyDialogProps) {
  const say = useText();
  const [token, setToken] = useState<string>();
  const close = (): void => {
    setToken(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say('apiKeys.rotateTitle', { name: apiKey.name })}
      closeOnClickOutside={token === undefined}
      closeOnEscape={token === undefined}
      withCloseButton={token === undefined}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {token === undefined ? <RotateKeyForm apiKey={apiKey} onRotated={setToken} /> : <ShownKey token={token} onStored={close} />}
    </Modal>
  );
}

function RotateKeyForm({ apiKey: { id, name }, onRotated }: { apiKey: ApiKey; onRotated: (token: string) => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { overlapDays: '1' },
    action: ({ overlapDays }) =>
      take(api.POST('/v1/api-keys/{apiKeyId}/rotate', { params: { path: { apiKeyId: id } }, body: { overlapDays: Number(overlapDays) } })),
    onDone: async ({ token }) => {
      onRotated(token);
      await queryClient.invalidateQueries({ queryKey: apiKeysKey(slug) });
    },
  });
  return (
    <Form action={action} submitLabel={say('apiKeys.rotate')}>
      <Text>{say('apiKeys.rotateText', { name })}</Text>
      <Select
        label={say('apiKeys.overlap')}
        data={overlaps.map((days) => ({ value: days, label: say('apiKeys.overlapDays', { days: Number(days) }) }))}
        allowDeselect={false}
        data-autofocus
        {...action.form.getInputProps('overlapDays')}
      />
    </Form>
  );
}
