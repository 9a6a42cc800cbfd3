import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { RoleSelect } from './role-select.tsx';
import { type Member, membersKey } from './use-members.ts';
import { useRoleName } from './use-role-name.ts';
import { rolesKey } from './use-roles.ts';

interface ChangeRoleDialogProps {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

/** Gives a member another role. */
export function ChangeRoleDialog({ member, opened, onClose }: ChangeRoleDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('members.changeRoleOf', { name: member.name })}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <ChangeRoleForm member={member} onClose={onClose} />
    </Modal>
  );
}

function ChangeRoleForm({ member, onClose }: Omit<ChangeRoleDialogProps, 'opened'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const nameOf = useRoleName();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { role: member.role },
    action: ({ role }) => take(api.PATCH('/v1/members/{memberId}', { params: { path: { memberId: member.id } }, body: { role } })),
    onDone: async ({ name, role, roleName }) => {
      await Promise.all([membersKey(slug), rolesKey(slug)].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onClose();
      toast(say('members.roleChanged', { name, role: nameOf(role, roleName) }));
    },
  });
  return (
    <Form action={action} submitLabel={say('members.changeRole')}>
      <RoleSelect {...action.form.getInputProps('role')} />
    </Form>
  );
}
