import { Modal, Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { SecretOnce } from '../../../ui/secret-once.tsx';
import { useText } from '../../../ui/use-text.ts';
import { identitySecretsKey } from './use-identity-secrets.ts';

interface AddSecretDialogProps {
  botId: string;
  /** Whether one is good now, which ends by this. */
  rotates: boolean;
  opened: boolean;
  onClose: () => void;
}

const overlaps = ['0', '1', '24', '168', '720'];

/** Asks how long the secret before stays good, if there is one, then shows the new one this once. */
export function AddSecretDialog({ botId, rotates, opened, onClose }: AddSecretDialogProps) {
  const say = useText();
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const close = (): void => {
    setSecret(undefined);
    onClose();
    void queryClient.invalidateQueries({ queryKey: identitySecretsKey(slug, botId) });
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say(rotates ? 'identity.rotateTitle' : 'identity.makeTitle')}
      closeOnClickOutside={secret === undefined}
      closeOnEscape={secret === undefined}
      withCloseButton={secret === undefined}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {secret === undefined ? (
        <AddSecretForm botId={botId} rotates={rotates} onAdded={setSecret} />
      ) : (
        <SecretOnce label={say('identity.secret')} secret={secret} warning={say('identity.secretHint')} onStored={close} />
      )}
    </Modal>
  );
}

function AddSecretForm({ botId, rotates, onAdded }: { botId: string; rotates: boolean; onAdded: (secret: string) => void }) {
  const say = useText();
  const { api } = useTenant();
  const action = useActionForm({
    initialValues: { overlapHours: '24' },
    action: ({ overlapHours }) =>
      take(
        api.POST('/v1/bots/{botId}/identity-secrets', {
          params: { path: { botId } },
          body: { overlapHours: Number(overlapHours) },
        }),
      ),
    onDone: ({ secret }) => onAdded(secret),
  });
  return (
    <Form action={action} submitLabel={say(rotates ? 'identity.rotate' : 'identity.make')}>
      <Text>{say(rotates ? 'identity.rotateText' : 'identity.makeText')}</Text>
      {rotates ? (
        <Select
          label={say('identity.overlap')}
          data={overlaps.map((hours) => ({ value: hours, label: say('identity.overlapHours', { hours: Number(hours) }) }))}
          allowDeselect={false}
          data-autofocus
          {...action.form.getInputProps('overlapHours')}
        />
      ) : null}
    </Form>
  );
}
