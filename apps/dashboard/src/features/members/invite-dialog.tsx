import { Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { useText } from '../../ui/use-text.ts';
import { RoleSelect } from './role-select.tsx';
import { invitationsKey } from './use-invitations.ts';

interface InviteDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks whom to invite, and as what. */
export function InviteDialog({ opened, onClose }: InviteDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('members.invite')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function InviteForm({ onClose }: Pick<InviteDialogProps, 'onClose'>) {
  const say = useText();
  const textOf = useProblemText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { email: '', role: 'viewer' },
    rules: { email: emailAddress },
    action: ({ email, role }) => take(api.POST('/v1/invitations', { body: { email: email.trim(), role } })),
    faultOf: (error) => {
      if (error.code === 'already_exists') return { field: 'email', text: say('members.alreadyInvited') };
      return error.code === 'already_member' ? { field: 'email', text: textOf(error) } : undefined;
    },
    onDone: async ({ email }) => {
      await queryClient.invalidateQueries({ queryKey: invitationsKey(slug) });
      onClose();
      toast(say('members.invited', { email }));
    },
  });
  return (
    <Form action={action} submitLabel={say('members.sendInvitation')}>
      <TextInput
        type="email"
        label={say('members.email')}
        description={say('members.inviteHint')}
        maxLength={254}
        autoComplete="off"
        data-autofocus
        {...action.form.getInputProps('email')}
      />
      <RoleSelect {...action.form.getInputProps('role')} />
    </Form>
  );
}
