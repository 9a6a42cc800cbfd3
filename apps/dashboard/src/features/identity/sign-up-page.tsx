import { Divider, Stack, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import { timeZoneHere } from '../../api/time-zone-here.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress, newPassword, required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { DemoNotice } from './demo-notice.tsx';
import { EmailField } from './email-field.tsx';
import { MailSentCard } from './mail-sent-card.tsx';
import { useOptions } from './options.ts';
import { passwordFault } from './password-fault.ts';
import { PasswordField } from './password-field.tsx';
import { ProviderButtons } from './provider-buttons.tsx';

/** Becoming somebody here: with a tenant of one's own, or by an invitation to another's. */
export function SignUpPage() {
  const say = useText();
  const { language } = useLanguage();
  const { invitation } = useSearch({ from: '/public/sign-up' });
  const { selfService, social } = useOptions();
  const [sentTo, setSentTo] = useState<string>();
  const invited = invitation !== undefined;
  const action = useActionForm({
    initialValues: { name: '', email: '', password: '', tenantName: '' },
    rules: { name: required, email: emailAddress, password: newPassword, ...(invited ? {} : { tenantName: required }) },
    action: ({ tenantName, ...person }) =>
      take(
        apiOf().POST('/v1/auth/sign-up', {
          body: { ...person, locale: language, timeZone: timeZoneHere(), ...(invited ? { invitation } : { tenantName }) },
        }),
      ),
    onDone: (_, { email }) => setSentTo(email),
    faultOf: passwordFault(say),
  });
  const wanted = () => {
    const tenantName = action.form.getValues().tenantName.trim();
    return { locale: language, timeZone: timeZoneHere(), ...(invited ? { invitation } : tenantName === '' ? {} : { tenantName }) };
  };
  if (!selfService && !invited) return <EntryCard title={say('signUp.title')} text={say('signUp.closed')} footer={<ToSignIn />} />;
  if (sentTo !== undefined)
    return <MailSentCard email={sentTo} resend={() => take(apiOf().POST('/v1/auth/resend-verification', { body: { email: sentTo } }))} />;
  return (
    <EntryCard title={say('signUp.title')} text={say(invited ? 'signUp.invitedText' : 'signUp.text')} footer={<ToSignIn />}>
      <Form action={action} submitLabel={say('signUp.submit')} fullWidth>
        <DemoNotice />
        <TextInput label={say('field.name')} autoComplete="name" autoFocus {...action.form.getInputProps('name')} />
        {invited ? null : (
          <TextInput label={say('field.tenantName')} autoComplete="organization" {...action.form.getInputProps('tenantName')} />
        )}
        <EmailField {...action.form.getInputProps('email')} />
        <PasswordField kind="new" {...action.form.getInputProps('password')} />
      </Form>
      {social.length === 0 ? null : (
        <>
          <Divider my="lg" label={say('signIn.or')} />
          <Stack gap="xs">
            <ProviderButtons next={invited ? `/invitation?token=${encodeURIComponent(invitation)}` : undefined} signUp={wanted} />
          </Stack>
        </>
      )}
    </EntryCard>
  );
}

function ToSignIn() {
  return (
    <FormattedMessage
      id="signUp.toSignIn"
      values={{
        link: (words) => (
          <TextLink key="link" to="/sign-in">
            {words}
          </TextLink>
        ),
      }}
    />
  );
}
