import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { type Passkey, passkeysKey } from './use-passkeys.ts';

/** Forgets a passkey, after a question. */
export function RemovePasskeyButton({ passkey }: { passkey: Passkey }) {
  const say = useText();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const name = passkey.name ?? say('account.unnamedPasskey');
  const remove = useMutation({
    mutationFn: () => take(apiOf().DELETE('/v1/auth/passkeys/{passkeyId}', { params: { path: { passkeyId: passkey.id } } })),
    onSuccess: async () => {
      close();
      await queryClient.invalidateQueries({ queryKey: passkeysKey });
      toast(say('account.passkeyRemoved', { name }));
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" size="xs" aria-label={say('account.removeOf', { name })} onClick={open}>
        {say('account.remove')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={say('account.removeTitle', { name })}
        confirmLabel={say('account.remove')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        {say('account.removeText')}
      </ConfirmDialog>
    </>
  );
}
