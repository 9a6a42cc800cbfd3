import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';

/** In the place of every screen of a tenant that single sign-on alone opens, for somebody who came another way: leads there. */
export function SingleSignOnGate() {
  const say = useText();
  const { membership } = useTenant();
  const { person } = useSession();
  const { error } = useSearch({ strict: false });
  const start = useMutation({
    mutationFn: async () => {
      const returnTo = window.location.pathname;
      const body = { email: person.email, openTenantId: membership.id, returnTo };
      const { redirectTo } = await take(apiOf().POST('/v1/auth/sso/start', { body }));
      if (redirectTo === null) throw new ProblemError('sso_unavailable', { status: 503 });
      return redirectTo;
    },
    onSuccess: (redirectTo) => window.location.assign(redirectTo),
  });
  // Somebody who was at the provider and is back without being let in is told why.
  const failure = start.error ?? (error === undefined ? null : new ProblemError(error, { status: 500 }));
  return (
    <Page title={membership.name} width="narrow">
      <EmptyState
        icon={IconLock}
        title={say('gate.title')}
        text={say('gate.text')}
        action={
          <Button loading={start.isPending || start.isSuccess} onClick={() => start.mutate()}>
            {say('gate.continue')}
          </Button>
        }
      />
      {failure === null ? null : <ProblemAlert error={failure} />}
    </Page>
  );
}
