import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';

/** Where the link leads that was sent to a new e-mail address. */
export function ConfirmEmailPage() {
  const say = useText();
  const queryClient = useQueryClient();
  const { token } = useSearch({ from: '/public/confirm-email' });
  const confirm = useMutation({
    mutationFn: () => take(apiOf().POST('/v1/auth/change-email/confirm', { body: { token } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  if (confirm.isSuccess) {
    return (
      <EntryCard title={say('confirmEmail.doneTitle')}>
        <ButtonLink to="/" fullWidth>
          {say('confirmEmail.done')}
        </ButtonLink>
      </EntryCard>
    );
  }
  return (
    <EntryCard title={say('confirmEmail.title')} text={say('confirmEmail.text')}>
      <Stack gap="md">
        {confirm.error === null ? null : <ProblemAlert error={confirm.error} />}
        <Button fullWidth loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {say('confirmEmail.submit')}
        </Button>
      </Stack>
    </EntryCard>
  );
}
