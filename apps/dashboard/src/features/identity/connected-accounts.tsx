import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { ConnectProviderDialog } from './connect-provider-dialog.tsx';
import { optionsQuery } from './options.ts';
import { type Provider, ProviderMark } from './provider-mark.tsx';

const accountsQuery = queryOptions({
  queryKey: ['auth', 'connected-identities'],
  queryFn: () => take(apiOf().GET('/v1/auth/connected-identities')),
});

interface Connected {
  id: string;
  provider: Provider;
  label: string | null;
  connectedAt: string;
}

/** The accounts at other companies a person signs in with, and the way to more of them. Nothing where none are offered or connected. */
export function ConnectedAccounts() {
  const say = useText();
  const accounts = useQuery(accountsQuery);
  const offered = useQuery(optionsQuery).data?.social ?? [];
  const [connecting, setConnecting] = useState<Provider>();
  if (offered.length === 0 && (accounts.data?.items.length ?? 0) === 0) return null;
  return (
    <Section title={say('accounts.title')} description={say('accounts.text')}>
      <Stack gap="md">
        <ReturnedProblem />
        <Loaded query={accounts} skeleton={<Skeleton height={36} />}>
          {({ items }) => (
            <Stack gap="sm">
              {items.map((connected) => (
                <ConnectedRow key={connected.id} connected={connected} />
              ))}
            </Stack>
          )}
        </Loaded>
        <Group gap="xs">
          {offered.map((provider) => (
            <Button
              key={provider}
              variant="default"
              leftSection={<ProviderMark provider={provider} />}
              onClick={() => setConnecting(provider)}
            >
              {say(`provider.connect.${provider}`)}
            </Button>
          ))}
        </Group>
        {connecting === undefined ? null : <ConnectProviderDialog provider={connecting} onClose={() => setConnecting(undefined)} />}
      </Stack>
    </Section>
  );
}

/** Why somebody who was at a provider to connect an account is back without it. */
function ReturnedProblem() {
  const { error } = useSearch({ strict: false });
  return error === undefined ? null : <ProblemAlert error={new ProblemError(error, { status: 500 })} />;
}

function ConnectedRow({ connected }: { connected: Connected }) {
  const say = useText();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = say(`provider.name.${connected.provider}`);
  const disconnect = useMutation({
    mutationFn: () =>
      take(
        apiOf().DELETE('/v1/auth/connected-identities/{connectedIdentityId}', { params: { path: { connectedIdentityId: connected.id } } }),
      ),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: accountsQuery.queryKey });
      toast(say('accounts.disconnected', { name }));
    },
  });
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="sm">
        <ProviderMark provider={connected.provider} />
        <div>
          <Text>{connected.label ?? name}</Text>
          <Text size="sm" c="dimmed">
            {say('accounts.since')} <Moment at={connected.connectedAt} />
          </Text>
        </div>
      </Group>
      <Button variant="subtle" color="red" size="xs" onClick={() => setAsking(true)}>
        {say('accounts.disconnect')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('accounts.disconnectTitle', { name })}
        confirmLabel={say('accounts.disconnect')}
        pending={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate()}
        onClose={() => setAsking(false)}
      >
        {say('accounts.disconnectText', { name })}
      </ConfirmDialog>
    </Group>
  );
}
