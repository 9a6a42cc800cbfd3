import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Role, rolesKey } from './use-roles.ts';

interface DeleteRoleDialogProps {
  role: Role;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a role is deleted. The API refuses it while somebody has the role. */
export function DeleteRoleDialog({ role: { role: roleId, name }, opened, onClose }: DeleteRoleDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/v1/roles/{roleId}', { params: { path: { roleId } } })),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: rolesKey(slug) });
      toast(say('roles.deleted', { name }));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('roles.deleteTitle', { name })}
      confirmLabel={say('roles.delete')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {say('roles.deleteText')}
    </ConfirmDialog>
  );
}
