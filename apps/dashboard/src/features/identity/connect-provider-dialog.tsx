import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { PasswordField } from './password-field.tsx';
import type { Provider } from './provider-mark.tsx';

/** Asks for the password, where there is one, and goes to the provider whose account is to be connected. */
export function ConnectProviderDialog({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const say = useText();
  const hasPassword = useQuery(sessionQuery).data?.person.hasPassword === true;
  const action = useActionForm({
    initialValues: { currentPassword: '' },
    rules: hasPassword ? { currentPassword: required } : {},
    action: ({ currentPassword }) => {
      const body = { purpose: 'link' as const, returnTo: window.location.pathname, ...(hasPassword ? { currentPassword } : {}) };
      return take(apiOf().POST('/v1/auth/social/{provider}/start', { params: { path: { provider } }, body }));
    },
    onDone: ({ redirectTo }) => window.location.assign(redirectTo),
    faultOf: ({ code }) => (code === 'wrong_password' ? { field: 'currentPassword', text: say('problem.wrong_password') } : undefined),
  });
  return (
    <Modal opened onClose={onClose} title={say(`provider.connect.${provider}`)} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <Form action={action} submitLabel={say(`provider.continue.${provider}`)}>
        {hasPassword ? <PasswordField kind="current" data-autofocus {...action.form.getInputProps('currentPassword')} /> : null}
      </Form>
    </Modal>
  );
}
