import { Modal } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';
import { OidcForm } from './oidc-form.tsx';
import { SamlForm } from './saml-form.tsx';
import type { Connection } from './use-connections.ts';

interface ConnectionDialogProps {
  connection: Connection;
  opened: boolean;
  onClose: () => void;
}

/** Asks for what the identity provider told its administrator. */
export function ConnectionDialog({ connection, opened, onClose }: ConnectionDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('signOn.changeOf', { name: connection.name })}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {connection.oidc === null ? null : <OidcForm connection={connection} oidc={connection.oidc} onClose={onClose} />}
      {connection.saml === null ? null : <SamlForm connection={connection} saml={connection.saml} onClose={onClose} />}
    </Modal>
  );
}
