import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { ProblemAlert } from './problem-alert.tsx';
import { useText } from './use-text.ts';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** The verb of the button: never just "OK". */
  confirmLabel: string;
  /** For what cannot be undone: this must be typed first. */
  typeToConfirm?: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is lost. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, typeToConfirm, pending, error, onConfirm, onClose } = props;
  const say = useText();
  const [typed, setTyped] = useState('');
  const ready = typeToConfirm === undefined || typed.trim() === typeToConfirm;
  const close = (): void => {
    setTyped('');
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onConfirm();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text component="div">{children}</Text>
          {typeToConfirm === undefined ? null : (
            <TextInput
              label={<FormattedMessage id="confirm.type" values={{ name: <strong>{typeToConfirm}</strong> }} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              data-autofocus
            />
          )}
          {error === null ? null : <ProblemAlert error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {say('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={pending} disabled={!ready}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
