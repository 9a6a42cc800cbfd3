import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { EmailField } from './email-field.tsx';
import { MailSentCard } from './mail-sent-card.tsx';

/** Asks for a link to choose a new password. The answer is the same for an address nobody has. */
export function ForgotPasswordPage() {
  const say = useText();
  const [sentTo, setSentTo] = useState<string>();
  const send = (email: string) => take(apiOf().POST('/v1/auth/forgot-password', { body: { email } }));
  const action = useActionForm({
    initialValues: { email: '' },
    rules: { email: emailAddress },
    action: ({ email }) => send(email),
    onDone: (_, { email }) => setSentTo(email),
  });
  if (sentTo !== undefined) return <MailSentCard email={sentTo} resend={() => send(sentTo)} />;
  return (
    <EntryCard title={say('forgot.title')} text={say('forgot.text')} footer={<TextLink to="/sign-in">{say('action.back')}</TextLink>}>
      <Form action={action} submitLabel={say('forgot.submit')} fullWidth>
        <EmailField autoFocus {...action.form.getInputProps('email')} />
      </Form>
    </EntryCard>
  );
}
