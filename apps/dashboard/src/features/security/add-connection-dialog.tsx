import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import type { SsoKind } from '@parley/contract/sso';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { connectionsKey } from './use-connections.ts';

interface AddConnectionDialogProps {
  opened: boolean;
  onClose: () => void;
}

const kinds: readonly SsoKind[] = ['oidc', 'saml'];

/** Asks for no more than a kind and a name: providers want the addresses that follow from them first. */
export function AddConnectionDialog({ opened, onClose }: AddConnectionDialogProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={say('signOn.add')} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <AddConnectionForm onClose={onClose} />
    </Modal>
  );
}

/** Inside the dialog, so that it is empty again whenever that opens. */
function AddConnectionForm({ onClose }: Pick<AddConnectionDialogProps, 'onClose'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { name: '', kind: 'oidc' as string },
    rules: { name: required },
    action: ({ name, kind }) => take(api.POST('/v1/sso-connections', { body: { name, kind: kind as SsoKind } })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: connectionsKey(slug) });
      onClose();
    },
  });
  return (
    <Form action={action} submitLabel={say('action.continue')}>
      <TextInput
        label={say('signOn.name')}
        description={say('signOn.nameHint')}
        maxLength={120}
        data-autofocus
        {...action.form.getInputProps('name')}
      />
      <Radio.Group label={say('signOn.kind')} {...action.form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={say(`signOn.kind.${kind}`)} description={say(`signOn.kindHint.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Form>
  );
}
