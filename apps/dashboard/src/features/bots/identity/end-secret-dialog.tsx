import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { type IdentitySecret, identitySecretsKey } from './use-identity-secrets.ts';

interface EndSecretDialogProps {
  botId: string;
  /** Undefined while none is to end. */
  secret: IdentitySecret | undefined;
  onClose: () => void;
}

/** Asks before nothing that was signed under a secret is taken any more. */
export function EndSecretDialog({ botId, secret, onClose }: EndSecretDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: (identitySecretId: string) =>
      take(api.DELETE('/v1/bots/{botId}/identity-secrets/{identitySecretId}', { params: { path: { botId, identitySecretId } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: identitySecretsKey(slug, botId) });
      onClose();
      toast(say('identity.ended'));
    },
  });
  return (
    <ConfirmDialog
      opened={secret !== undefined}
      title={say('identity.endTitle')}
      confirmLabel={say('identity.endSubmit')}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => secret && end.mutate(secret.id)}
      onClose={onClose}
    >
      {say('identity.endText')}
    </ConfirmDialog>
  );
}
