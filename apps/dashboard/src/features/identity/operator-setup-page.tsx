import { TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress, newPassword, required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { EmailField } from './email-field.tsx';
import { passwordFault } from './password-fault.ts';
import { PasswordField } from './password-field.tsx';
import { useEnter } from './use-enter.ts';

/** Where the link leads that a new installation prints once: whoever opens it first runs the installation. */
export function OperatorSetupPage() {
  const say = useText();
  const enter = useEnter();
  const { token } = useSearch({ from: '/public/operator-setup' });
  const action = useActionForm({
    initialValues: { name: '', email: '', password: '' },
    rules: { name: required, email: emailAddress, password: newPassword },
    action: (values) => take(apiOf().POST('/v1/auth/operator-setup', { body: { token, ...values } })),
    onDone: enter,
    faultOf: passwordFault(say),
  });
  return (
    <EntryCard title={say('setup.title')} text={say('setup.text')}>
      <Form action={action} submitLabel={say('setup.submit')} fullWidth>
        <TextInput label={say('field.name')} autoComplete="name" autoFocus {...action.form.getInputProps('name')} />
        <EmailField {...action.form.getInputProps('email')} />
        <PasswordField kind="new" {...action.form.getInputProps('password')} />
      </Form>
    </EntryCard>
  );
}
