import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { useText } from '../../../ui/use-text.ts';
import { type Passkey, passkeysKey } from './use-passkeys.ts';

/** Gives a passkey another name, in a dialog. */
export function RenamePasskeyButton({ passkey }: { passkey: Passkey }) {
  const say = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const name = passkey.name ?? say('account.unnamedPasskey');
  return (
    <>
      <Button variant="subtle" size="xs" aria-label={say('account.renameOf', { name })} onClick={open}>
        {say('account.rename')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('account.renameOf', { name })}
        closeButtonProps={{ 'aria-label': say('action.close') }}
      >
        <RenamePasskeyForm passkey={passkey} onClose={close} />
      </Modal>
    </>
  );
}

/** Inside the dialog, so that it shows the name of the day whenever that opens. */
function RenamePasskeyForm({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const say = useText();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: passkey.name ?? '' },
    rules: { name: required },
    action: ({ name }) =>
      take(apiOf().PATCH('/v1/auth/passkeys/{passkeyId}', { params: { path: { passkeyId: passkey.id } }, body: { name: name.trim() } })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: passkeysKey });
      onClose();
    },
  });
  return (
    <Form action={action} submitLabel={say('account.save')}>
      <TextInput label={say('account.passkeyName')} maxLength={120} data-autofocus {...action.form.getInputProps('name')} />
    </Form>
  );
}
