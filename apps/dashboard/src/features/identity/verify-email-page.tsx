import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';

/**
 * Where the link of a sign-up leads, and from there to the first steps of the tenant that came with it, or to the tenant whose
 * invitation it was. It waits for a press, because programs that look through mails open links too.
 */
export function VerifyEmailPage() {
  const say = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { token } = useSearch({ from: '/public/verify-email' });
  const verify = useMutation({
    mutationFn: async () => {
      await take(apiOf().POST('/v1/auth/verify-email', { body: { token } }));
      queryClient.removeQueries();
      return queryClient.fetchQuery(sessionQuery);
    },
    onSuccess: (session) => {
      const own = session?.tenants.find(({ role }) => role === 'owner');
      return own === undefined ? navigate({ to: '/' }) : navigate({ to: '/t/$slug/start', params: { slug: own.slug } });
    },
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
