import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { newPassword } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { passwordFault } from './password-fault.ts';
import { PasswordField } from './password-field.tsx';

/** Where the link of a forgotten password leads. */
export function ResetPasswordPage() {
  const say = useText();
  const [done, setDone] = useState(false);
  const { token } = useSearch({ from: '/public/reset-password' });
  const action = useActionForm({
    initialValues: { password: '' },
    rules: { password: newPassword },
    action: ({ password }) => take(apiOf().POST('/v1/auth/reset-password', { body: { token, password } })),
    onDone: () => setDone(true),
    faultOf: passwordFault(say),
  });
  if (done) {
    return (
      <EntryCard title={say('reset.doneTitle')} text={say('reset.doneText')}>
        <ButtonLink to="/sign-in" fullWidth>
          {say('signIn.submit')}
        </ButtonLink>
      </EntryCard>
    );
  }
  return (
    <EntryCard title={say('reset.title')} text={say('reset.text')}>
      <Form action={action} submitLabel={say('reset.submit')} fullWidth>
        <PasswordField kind="new" autoFocus {...action.form.getInputProps('password')} />
      </Form>
    </EntryCard>
  );
}
