import { Text } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { apiOf, take } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Form } from '../../../ui/form/form.tsx';
import { emailAddress } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EmailField } from '../email-field.tsx';
import { CurrentPasswordField, useCurrentPassword } from './current-password.tsx';

/** Asks for another e-mail address, which counts once the link sent to it was opened. */
export function EmailForm() {
  const say = useText();
  const { person } = useSession();
  const { rules, bodyOf, faultOf } = useCurrentPassword();
  const [sentTo, setSentTo] = useState<string>();
  const action = useActionForm({
    initialValues: { email: '', currentPassword: '' },
    rules: { email: emailAddress, ...rules },
    action: (values) => take(apiOf().POST('/v1/auth/change-email', { body: { email: values.email.trim(), ...bodyOf(values) } })),
    faultOf,
    onDone: (_, { email }) => {
      action.form.reset();
      setSentTo(email.trim());
    },
  });
  return (
    <Form action={action} submitLabel={say('account.emailSubmit')}>
      <Text>
        <FormattedMessage id="account.emailNow" values={{ email: <strong>{person.email}</strong> }} />
      </Text>
      {sentTo === undefined ? null : (
        <Notice tone="info" title={say('account.emailSent', { email: sentTo })}>
          {say('account.emailSentText')}
        </Notice>
      )}
      <EmailField label={say('account.newEmail')} autoComplete="email" {...action.form.getInputProps('email')} />
      <CurrentPasswordField {...action.form.getInputProps('currentPassword')} />
    </Form>
  );
}
