import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { useLeaveTenant, useRemoveMember, useTransferTenant } from './use-member-change.ts';
import type { Member } from './use-members.ts';

interface MemberDialogProps {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a member is taken out. */
export function RemoveDialog({ member, opened, onClose }: MemberDialogProps) {
  const say = useText();
  const remove = useRemoveMember(member, onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={say('members.removeTitle', { name: member.name })}
      confirmLabel={say('members.remove')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {say('members.removeText', { name: member.name })}
    </ConfirmDialog>
  );
}

/** Asks for the tenant's name before it is handed over. */
export function TransferDialog({ member, opened, onClose }: MemberDialogProps) {
  const say = useText();
  const { membership } = useTenant();
  const transfer = useTransferTenant(member, onClose);
  return (
    <ConfirmDialog
      opened={opened}
      title={say('members.transferTitle', { tenant: membership.name })}
      confirmLabel={say('members.transferSubmit')}
      typeToConfirm={membership.name}
      pending={transfer.isPending}
      error={transfer.error}
      onConfirm={() => transfer.mutate()}
      onClose={onClose}
    >
      {say('members.transferText', { name: member.name })}
    </ConfirmDialog>
  );
}

/** Asks before one goes oneself. */
export function LeaveDialog({ opened, onClose }: Omit<MemberDialogProps, 'member'>) {
  const say = useText();
  const { membership } = useTenant();
  const leave = useLeaveTenant();
  return (
    <ConfirmDialog
      opened={opened}
      title={say('members.leaveTitle', { tenant: membership.name })}
      confirmLabel={say('members.leave')}
      pending={leave.isPending}
      error={leave.error}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      {say('members.leaveText')}
    </ConfirmDialog>
  );
}
