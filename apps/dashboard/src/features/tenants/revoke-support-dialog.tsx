import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type SupportGrant, supportKey } from './use-support-grants.ts';

/** Asks before support access ends; open while there is a grant to end. */
export function RevokeSupportDialog({ grant, onClose }: { grant: SupportGrant | undefined; onClose: () => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: (supportGrantId: string) =>
      take(api.DELETE('/v1/support-grants/{supportGrantId}', { params: { path: { supportGrantId } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: supportKey(slug) });
      onClose();
      toast(say('support.ended'));
    },
  });
  return (
    <ConfirmDialog
      opened={grant !== undefined}
      title={say('support.endTitle')}
      confirmLabel={say('support.end')}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => grant && revoke.mutate(grant.id)}
      onClose={onClose}
    >
      {say('support.endText')}
    </ConfirmDialog>
  );
}
