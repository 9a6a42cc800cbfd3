import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { useOptions } from './options.ts';
import { type Provider, ProviderMark } from './provider-mark.tsx';

interface ProviderButtonsProps {
  /** A path below the dashboard's own, where to go afterwards. */
  next?: string | undefined;
  /** What somebody who is new signs up for; asked when a button is pressed. */
  signUp?: () => { tenantName?: string; timeZone?: string; invitation?: string; locale?: string };
}

/** Signing in, or up, with an account at another company; nothing where the installation offers none. */
export function ProviderButtons({ next, signUp }: ProviderButtonsProps) {
  const say = useText();
  const { social } = useOptions();
  const start = useMutation({
    mutationFn: (provider: Provider) => {
      const body = { purpose: 'sign_in' as const, ...(next === undefined ? {} : { returnTo: `/app${next}` }), ...signUp?.() };
      return take(apiOf().POST('/v1/auth/social/{provider}/start', { params: { path: { provider } }, body }));
    },
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  return (
    <>
      {start.error === null ? null : <ProblemAlert error={start.error} />}
      {social.map((provider) => (
        <Button
          key={provider}
          variant="default"
          leftSection={<ProviderMark provider={provider} />}
          loading={start.variables === provider && (start.isPending || start.isSuccess)}
          onClick={() => start.mutate(provider)}
        >
          {say(`provider.continue.${provider}`)}
        </Button>
      ))}
    </>
  );
}
