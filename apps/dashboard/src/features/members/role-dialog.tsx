import { Modal, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { toast } from '../../ui/toast.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { useText } from '../../ui/use-text.ts';
import { isGrantable, PermissionChoice } from './permission-choice.tsx';
import { membersKey } from './use-members.ts';
import { type Role, rolesKey } from './use-roles.ts';

interface RoleDialogProps {
  /** The role to change; a new one without. */
  role?: Role;
  opened: boolean;
  onClose: () => void;
}

/** Asks what a role is called and what it allows. */
export function RoleDialog({ role, opened, onClose }: RoleDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={role === undefined ? say('roles.new') : say('roles.changeOf', { name: role.name })}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <RoleForm {...(role === undefined ? {} : { role })} onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it begins with what is stored whenever that opens. */
function RoleForm({ role, onClose }: Omit<RoleDialogProps, 'opened'>) {
  const say = useText();
  const textOf = useProblemText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: {
      name: role?.name ?? '',
      description: role?.description ?? '',
      permissions: (role?.permissions ?? []).filter(isGrantable),
    },
    rules: {
      name: required,
      permissions: (chosen) => (Array.isArray(chosen) && chosen.length === 0 ? say('roles.needOne') : null),
    },
    action: (body) =>
      role === undefined
        ? take(api.POST('/v1/roles', { body }))
        : take(api.PATCH('/v1/roles/{roleId}', { params: { path: { roleId: role.role } }, body })),
    faultOf: (error) => (error.code === 'already_exists' ? { field: 'name', text: textOf(error) } : undefined),
    onDone: async ({ name }) => {
      await Promise.all([rolesKey(slug), membersKey(slug)].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onClose();
      toast(say('roles.saved', { name }));
    },
  });
  const { form } = action;
  return (
    <Form action={action} submitLabel={say(role === undefined ? 'roles.create' : 'roles.save')}>
      <TextInput label={say('roles.name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      <Textarea label={say('roles.about')} maxLength={500} autosize minRows={2} {...form.getInputProps('description')} />
      <PermissionChoice {...form.getInputProps('permissions')} />
    </Form>
  );
}
