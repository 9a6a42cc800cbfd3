import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { useEnter } from './use-enter.ts';

/** Signing in with a passkey: the browser asks which. Nothing is said when the person closes its question. */
export function PasskeyButton() {
  const say = useText();
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: async () => {
      const optionsJSON = await take(apiOf().POST('/v1/auth/passkeys/sign-in/options'));
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const response = await startAuthentication({ optionsJSON });
      await take(apiOf().POST('/v1/auth/passkeys/sign-in', { body: { response: { ...response } } }));
    },
    onSuccess: enter,
  });
  const closed = signIn.error?.name === 'NotAllowedError' || signIn.error?.name === 'AbortError';
  return (
    <>
      {signIn.error === null || closed ? null : <ProblemAlert error={signIn.error} />}
      <Button
        variant="default"
        leftSection={<IconFingerprint size={16} aria-hidden />}
        loading={signIn.isPending}
        onClick={() => signIn.mutate()}
      >
        {say('signIn.passkey')}
      </Button>
    </>
  );
}
