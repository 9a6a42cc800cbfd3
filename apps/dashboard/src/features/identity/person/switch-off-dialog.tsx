import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { sessionQuery } from '../../../api/session.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { CurrentPasswordField, useCurrentPassword } from './current-password.tsx';

interface SwitchOffDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks before signing in takes the password alone again. */
export function SwitchOffDialog({ opened, onClose }: SwitchOffDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('account.switchOffTitle')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <SwitchOffForm onClose={onClose} />
    </Modal>
  );
}

function SwitchOffForm({ onClose }: Pick<SwitchOffDialogProps, 'onClose'>) {
  const say = useText();
  const queryClient = useQueryClient();
  const { rules, bodyOf, faultOf } = useCurrentPassword();
  const action = useActionForm({
    initialValues: { currentPassword: '' },
    rules,
    action: (values) => take(apiOf().POST('/v1/auth/two-factor/disable', { body: bodyOf(values) })),
    faultOf,
    onDone: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast(say('account.switchedOff'));
    },
  });
  return (
    <Form action={action} submitLabel={say('account.switchOff')} danger>
      <Text>{say('account.switchOffText')}</Text>
      <CurrentPasswordField data-autofocus {...action.form.getInputProps('currentPassword')} />
    </Form>
  );
}
