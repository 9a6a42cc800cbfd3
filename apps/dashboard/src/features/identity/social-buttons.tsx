import { Button } from '@mantine/core';
import { type Icon, IconBrandGithub, IconBrandGoogle, IconBrandWindows } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import type { SocialProvider } from './options.ts';

const signs: Record<SocialProvider, { name: string; icon: Icon }> = {
  google: { name: 'Google', icon: IconBrandGoogle },
  microsoft: { name: 'Microsoft', icon: IconBrandWindows },
  github: { name: 'GitHub', icon: IconBrandGithub },
};

/** Signing in through a provider: only those that the operator has configured. */
export function SocialButtons({ providers }: { providers: readonly SocialProvider[] }) {
  const say = useText();
  const { next } = useSearch({ strict: false });
  const start = useMutation({
    mutationFn: (provider: SocialProvider) =>
      take(
        apiOf().POST('/v1/auth/social/{provider}/start', {
          params: { path: { provider } },
          body: next === undefined ? {} : { next },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      {start.error === null ? null : <ProblemAlert error={start.error} />}
      {providers.map((provider) => {
        const { name, icon: Picture } = signs[provider];
        return (
          <Button
            key={provider}
            variant="default"
            leftSection={<Picture size={16} aria-hidden />}
            loading={start.isPending && start.variables === provider}
            onClick={() => start.mutate(provider)}
          >
            {say('signIn.social', { name })}
          </Button>
        );
      })}
    </>
  );
}
