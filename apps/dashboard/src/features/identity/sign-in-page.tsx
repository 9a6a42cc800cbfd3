import { PasswordInput, TextInput } from '@mantine/core';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress, required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { useEnter } from './use-enter.ts';

/** Signing in with e-mail and password. */
export function SignInPage() {
  const say = useText();
  const enter = useEnter();
  const action = useActionForm({
    initialValues: { email: '', password: '' },
    rules: { email: emailAddress, password: required },
    action: (values) => take(apiOf().POST('/v1/auth/sign-in', { body: values })),
    onDone: enter,
  });
  return (
    <EntryCard title={say('signIn.title')}>
      <Form action={action} submitLabel={say('signIn.submit')} fullWidth>
        <TextInput
          label={say('field.email')}
          type="email"
          autoComplete="username"
          autoFocus
          key={action.form.key('email')}
          {...action.form.getInputProps('email')}
        />
        <PasswordInput
          label={say('field.password')}
          autoComplete="current-password"
          key={action.form.key('password')}
          {...action.form.getInputProps('password')}
        />
      </Form>
    </EntryCard>
  );
}
