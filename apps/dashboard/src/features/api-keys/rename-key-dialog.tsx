import { Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { type ApiKey, apiKeysKey } from './use-api-keys.ts';

interface RenameKeyDialogProps {
  apiKey: ApiKey;
  opened: boolean;
  onClose: () => void;
}

/** Asks what a key shall be called. What it may do never changes: for that another one is made. */
export function RenameKeyDialog({ apiKey, opened, onClose }: RenameKeyDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('apiKeys.rename')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <RenameKeyForm apiKey={apiKey} onClose={onClose} />
    </Modal>
  );
}

function RenameKeyForm({ apiKey, onClose }: Omit<RenameKeyDialogProps, 'opened'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: apiKey.name },
    rules: { name: required },
    action: (body) => take(api.PATCH('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: apiKey.id } }, body })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: apiKeysKey(slug) });
      onClose();
    },
  });
  return (
    <Form action={action} submitLabel={say('apiKeys.save')}>
      <TextInput
        label={say('apiKeys.name')}
        description={say('apiKeys.fixedHint')}
        maxLength={120}
        data-autofocus
        {...action.form.getInputProps('name')}
      />
    </Form>
  );
}
