import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { type PersonSession, sessionsKey } from './use-person-sessions.ts';

/** Ends one session, after a question. */
export function EndSessionButton({ session: { id, device } }: { session: PersonSession }) {
  const say = useText();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const name = device ?? say('account.unknownDevice');
  const end = useMutation({
    mutationFn: () => take(apiOf().DELETE('/v1/auth/sessions/{sessionId}', { params: { path: { sessionId: id } } })),
    onSuccess: async () => {
      close();
      await queryClient.invalidateQueries({ queryKey: sessionsKey });
      toast(say('account.ended'));
    },
  });
  return (
    <>
      <Button variant="default" size="xs" aria-label={say('account.endOf', { name })} onClick={open}>
        {say('account.end')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={say('account.endTitle', { name })}
        confirmLabel={say('account.end')}
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
        onClose={close}
      >
        {say('account.endText')}
      </ConfirmDialog>
    </>
  );
}

/** Asks before everything but this browser is signed out. */
export function EndOtherSessionsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useText();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => take(apiOf().DELETE('/v1/auth/sessions')),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: sessionsKey });
      toast(say('account.othersEnded'));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('account.endOthersTitle')}
      confirmLabel={say('account.endOthers')}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {say('account.endOthersText')}
    </ConfirmDialog>
  );
}
