import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery, useSession } from '../../api/session.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { CodeField } from './code-field.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordField } from './password-field.tsx';
import { useSecondFactor } from './use-second-factor.ts';

interface ProofDialogProps {
  /** Told once whether the person has proven who they are. */
  onSettled: (proven: boolean) => void;
}

/** Asks the person to prove again who they are: by their second factor if they have one, else as they sign in. */
export function ProofDialog({ onSettled }: ProofDialogProps) {
  const say = useText();
  const { person } = useSession();
  const queryClient = useQueryClient();
  const proven = async (): Promise<void> => {
    const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    // Whoever took somebody else's passkey is somebody else now: nothing that was begun may go on.
    if (now?.person.id === person.id) onSettled(true);
    else window.location.reload();
  };
  return (
    <Modal
      opened
      onClose={() => onSettled(false)}
      title={say('proof.title')}
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {person.twoFactorEnabled ? <CodeProof onProven={proven} /> : null}
      {!person.twoFactorEnabled && person.hasPassword ? <PasswordProof email={person.email} onProven={proven} /> : null}
      {person.twoFactorEnabled || person.hasPassword ? null : <PasskeyProof onProven={proven} />}
    </Modal>
  );
}

interface ProofProps {
  onProven: () => Promise<void>;
}

function CodeProof({ onProven }: ProofProps) {
  const say = useText();
  const { action, withBackupCode, change } = useSecondFactor(onProven);
  return (
    <Form
      action={action}
      submitLabel={say('action.continue')}
      secondary={
        <Anchor component="button" type="button" size="sm" onClick={change}>
          {say(withBackupCode ? 'secondFactor.useApp' : 'secondFactor.useBackup')}
        </Anchor>
      }
    >
      <Text>{say(withBackupCode ? 'secondFactor.backupText' : 'proof.code')}</Text>
      <CodeField backup={withBackupCode} data-autofocus {...action.form.getInputProps('code')} />
    </Form>
  );
}

function PasswordProof({ email, onProven }: ProofProps & { email: string }) {
  const say = useText();
  const action = useActionForm({
    initialValues: { password: '' },
    rules: { password: required },
    action: ({ password }) => take(apiOf().POST('/v1/auth/sign-in', { body: { email, password } })),
    faultOf: ({ code }) => (code === 'invalid_credentials' ? { field: 'password', text: say('problem.wrong_password') } : undefined),
    onDone: onProven,
  });
  return (
    <Form action={action} submitLabel={say('action.continue')}>
      <Text>{say('proof.password')}</Text>
      <PasswordField kind="current" data-autofocus {...action.form.getInputProps('password')} />
    </Form>
  );
}

/** For somebody who only ever came through an identity provider: its word is not enough for this. */
function PasskeyProof({ onProven }: ProofProps) {
  const say = useText();
  return (
    <Stack gap="md">
      <Text>{say('proof.passkey')}</Text>
      <PasskeyButton onSignedIn={onProven} />
      <TextLink to="/forgot-password" size="sm">
        {say('proof.setPassword')}
      </TextLink>
    </Stack>
  );
}
