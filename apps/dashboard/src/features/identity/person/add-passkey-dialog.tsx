import { Modal, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { addPasskey, wasClosed } from '../ask-device.ts';
import { passkeysKey } from './use-passkeys.ts';

interface AddPasskeyDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks what a passkey shall be called, then has the browser make it. */
export function AddPasskeyDialog({ opened, onClose }: AddPasskeyDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('account.addPasskey')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <AddPasskeyForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function AddPasskeyForm({ onClose }: Pick<AddPasskeyDialogProps, 'onClose'>) {
  const say = useText();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: '' },
    action: ({ name }) => addPasskey(name.trim()),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: passkeysKey });
      onClose();
      toast(say('account.passkeyIsAdded'));
    },
  });
  return (
    <Form action={wasClosed(action.error) ? { ...action, error: null } : action} submitLabel={say('action.continue')}>
      <Text>{say('account.addPasskeyText')}</Text>
      <TextInput
        label={say('account.passkeyName')}
        description={say('account.passkeyNameHint')}
        maxLength={120}
        data-autofocus
        {...action.form.getInputProps('name')}
      />
    </Form>
  );
}
