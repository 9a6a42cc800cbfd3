import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { useEnter } from './use-enter.ts';

/** Where the link of a sign-up leads. It waits for a press, because programs that look through mails open links too. */
export function VerifyEmailPage() {
  const say = useText();
  const enter = useEnter();
  const navigate = useNavigate();
  const { token } = useSearch({ from: '/public/verify-email' });
  const verify = useMutation({
    mutationFn: () => take(apiOf().POST('/v1/auth/verify-email', { body: { token } })),
    onSuccess: ({ state }) => (state === 'signed_in' ? enter() : navigate({ to: '/second-factor' })),
  });
  return (
    <EntryCard title={say('verify.title')} text={say('verify.text')}>
      <Stack gap="md">
        {verify.error === null ? null : <ProblemAlert error={verify.error} />}
        <Button fullWidth loading={verify.isPending} onClick={() => verify.mutate()}>
          {say('verify.submit')}
        </Button>
      </Stack>
    </EntryCard>
  );
}
