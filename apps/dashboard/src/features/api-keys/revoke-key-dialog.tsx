import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type ApiKey, apiKeysKey } from './use-api-keys.ts';

interface RevokeKeyDialogProps {
  apiKey: ApiKey;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a key is refused for ever. */
export function RevokeKeyDialog({ apiKey: { id, name }, opened, onClose }: RevokeKeyDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: apiKeysKey(slug) });
      onClose();
      toast(say('apiKeys.revoked', { name }));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('apiKeys.revokeTitle', { name })}
      confirmLabel={say('apiKeys.revokeSubmit')}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      {say('apiKeys.revokeText')}
    </ConfirmDialog>
  );
}
