import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { apiOf, take } from '../../../api/client.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { useText } from '../../../ui/use-text.ts';
import { BackupCodes } from './backup-codes.tsx';
import { CurrentPasswordField, useCurrentPassword } from './current-password.tsx';

/** Makes new codes for when the app is lost; the ones there were open nothing any more. */
export function BackupCodesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useText();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = (): void => {
    setCodes(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say(codes === undefined ? 'account.newCodes' : 'account.codes')}
      closeOnClickOutside={codes === undefined}
      closeOnEscape={codes === undefined}
      withCloseButton={codes === undefined}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {codes === undefined ? <RenewForm onRenewed={setCodes} /> : <BackupCodes codes={codes} onStored={close} />}
    </Modal>
  );
}

function RenewForm({ onRenewed }: { onRenewed: (codes: readonly string[]) => void }) {
  const say = useText();
  const { rules, bodyOf, faultOf } = useCurrentPassword();
  const action = useActionForm({
    initialValues: { currentPassword: '' },
    rules,
    action: (values) => take(apiOf().POST('/v1/auth/two-factor/backup-codes', { body: bodyOf(values) })),
    faultOf,
    onDone: ({ backupCodes }) => onRenewed(backupCodes),
  });
  return (
    <Form action={action} submitLabel={say('account.makeCodes')}>
      <Text>{say('account.newCodesText')}</Text>
      <CurrentPasswordField data-autofocus {...action.form.getInputProps('currentPassword')} />
    </Form>
  );
}
