import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Invitation, invitationsKey } from './use-invitations.ts';

/** Sends an invitation again, or withdraws it. An invitation that was answered has neither. */
export function InvitationMenu({ invitation }: { invitation: Invitation }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const [resending, resend] = useDisclosure(false);
  const [revoking, revoke] = useDisclosure(false);
  const { id: invitationId, email, status } = invitation;
  const refresh = () => queryClient.invalidateQueries({ queryKey: invitationsKey(slug) });
  const sendAgain = useMutation({
    mutationFn: () => take(api.POST('/v1/invitations/{invitationId}/resend', { params: { path: { invitationId } } })),
    onSuccess: async () => {
      await refresh();
      resend.close();
      toast(say('members.invited', { email }));
    },
  });
  const withdraw = useMutation({
    mutationFn: () => take(api.DELETE('/v1/invitations/{invitationId}', { params: { path: { invitationId } } })),
    onSuccess: async () => {
      await refresh();
      revoke.close();
      toast(say('members.revoked', { email }));
    },
  });
  if (status !== 'open' && status !== 'expired') return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('members.actionsFor', { name: email })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={resend.open}>{say('members.resend')}</Menu.Item>
          <Menu.Item color="red" onClick={revoke.open}>
            {say('members.revoke')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={resending}
        title={say('members.resend')}
        confirmLabel={say('members.resendSubmit')}
        pending={sendAgain.isPending}
        error={sendAgain.error}
        onConfirm={() => sendAgain.mutate()}
        onClose={resend.close}
      >
        {say('members.resendText', { email })}
      </ConfirmDialog>
      <ConfirmDialog
        opened={revoking}
        title={say('members.revoke')}
        confirmLabel={say('members.revokeSubmit')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onClose={revoke.close}
      >
        {say('members.revokeText', { email })}
      </ConfirmDialog>
    </>
  );
}
