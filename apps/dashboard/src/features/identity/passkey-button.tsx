import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useText } from '../../ui/use-text.ts';
import { signInWithPasskey, wasClosed } from './ask-device.ts';

/** Signing in with a passkey: the browser asks which. Nothing is said when the person closes its question. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void | Promise<void> }) {
  const say = useText();
  const signIn = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn });
  return (
    <>
      {signIn.error === null || wasClosed(signIn.error) ? null : <ProblemAlert error={signIn.error} />}
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
