import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { EntrySkeleton } from '../../ui/entry-skeleton.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';

/** Where the link of an invitation leads: to join as whoever is signed in, or to sign in or up first. */
export function AcceptInvitationPage() {
  const say = useText();
  const { token } = useSearch({ from: '/public/invitation' });
  const session = useQuery(sessionQuery);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => take(apiOf().POST('/v1/auth/invitations/look', { body: { token } })),
  });
  if (invitation.isError)
    return (
      <EntryCard title={say('invitation.title')}>
        <ProblemAlert error={invitation.error} onRetry={() => void invitation.refetch()} />
      </EntryCard>
    );
  if (invitation.data === undefined || session.data === undefined) return <EntrySkeleton />;
  const { tenantName, roleName } = invitation.data;
  return (
    <EntryCard
      title={say('invitation.join', { tenant: tenantName })}
      text={<FormattedMessage id="invitation.text" values={{ tenant: <strong>{tenantName}</strong>, role: <strong>{roleName}</strong> }} />}
    >
      {session.data === null ? (
        <Stack gap="xs">
          <ButtonLink to="/sign-up" search={{ invitation: token }}>
            {say('invitation.signUp')}
          </ButtonLink>
          <ButtonLink to="/sign-in" search={{ next: `/invitation?token=${encodeURIComponent(token)}` }} variant="default">
            {say('invitation.signIn')}
          </ButtonLink>
        </Stack>
      ) : (
        <JoinButton token={token} name={session.data.person.name} />
      )}
    </EntryCard>
  );
}

function JoinButton({ token, name }: { token: string; name: string }) {
  const say = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const join = useMutation({
    mutationFn: () => take(apiOf().POST('/v1/auth/invitations/accept', { body: { token } })),
    onSuccess: async ({ tenantSlug }) => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/t/$slug', params: { slug: tenantSlug } });
    },
  });
  return (
    <Stack gap="md">
      {join.error === null ? null : <ProblemAlert error={join.error} />}
      <Button fullWidth loading={join.isPending} onClick={() => join.mutate()}>
        {say('invitation.joinAs', { name })}
      </Button>
    </Stack>
  );
}
