import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { type OperatorTenant, useTenantChange } from './use-operator-tenants.ts';

/** The way into a tenant that let support in; how to get it where none did. */
export function EnterSection({ tenant }: { tenant: OperatorTenant }) {
  const say = useText();
  const intl = useIntl();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const enter = useTenantChange(
    () => take(apiOf().POST('/v1/operator/tenants/{tenantId}/enter', { params: { path: { tenantId: tenant.id } } })),
    async ({ slug }) => {
      await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/t/$slug', params: { slug } });
    },
  );
  const grant = tenant.supportGrant;
  return (
    <Section title={say('operator.support')} description={say(grant === null ? 'operator.supportNone' : 'operator.supportOpen')}>
      {grant === null ? null : (
        <Stack gap="md" align="flex-start">
          <Facts
            facts={[
              [say('support.reason'), grant.reason],
              [say('support.access'), say(`support.access.${grant.access}`)],
              [say('support.until'), intl.formatDate(grant.expiresAt, { dateStyle: 'medium', timeStyle: 'short' })],
            ]}
          />
          <Button onClick={() => enter.mutate()} loading={enter.isPending}>
            {say('operator.enter')}
          </Button>
        </Stack>
      )}
      {enter.isError ? <ProblemAlert error={enter.error} /> : null}
    </Section>
  );
}
