import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiOf, take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { sessionQuery } from '../../../api/session.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmApp } from './confirm-app.tsx';
import { CurrentPasswordField, useCurrentPassword } from './current-password.tsx';
import { sessionsKey } from './use-person-sessions.ts';

type Setup = components['schemas']['TwoFactorSetup'];

/** Sets an authenticator app up: who is there, then the app, then the codes for when it is lost. */
export function SetUpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useText();
  const queryClient = useQueryClient();
  const [setup, setSetup] = useState<Setup>();
  const [confirmed, setConfirmed] = useState(false);
  const close = (): void => {
    setSetup(undefined);
    setConfirmed(false);
    onClose();
  };
  const finish = async (): Promise<void> => {
    close();
    await Promise.all([sessionQuery.queryKey, sessionsKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    toast(say('account.switchedOn'));
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say(confirmed ? 'account.codes' : 'account.setUpTitle')}
      closeOnClickOutside={setup === undefined}
      closeOnEscape={!confirmed}
      withCloseButton={!confirmed}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {setup === undefined ? <StartForm onStarted={setSetup} /> : null}
      {setup !== undefined && !confirmed ? <ConfirmApp setup={setup} onConfirmed={() => setConfirmed(true)} /> : null}
      {setup !== undefined && confirmed ? <BackupCodes codes={setup.backupCodes} onStored={() => void finish()} /> : null}
    </Modal>
  );
}

function StartForm({ onStarted }: { onStarted: (setup: Setup) => void }) {
  const say = useText();
  const { rules, bodyOf, faultOf } = useCurrentPassword();
  const action = useActionForm({
    initialValues: { currentPassword: '' },
    rules,
    action: (values) => take(apiOf().POST('/v1/auth/two-factor/start', { body: bodyOf(values) })),
    faultOf,
    onDone: onStarted,
  });
  return (
    <Form action={action} submitLabel={say('action.continue')}>
      <Text>{say('account.setUpText')}</Text>
      <CurrentPasswordField data-autofocus {...action.form.getInputProps('currentPassword')} />
    </Form>
  );
}
