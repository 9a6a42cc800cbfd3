import { Divider, Stack } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress, required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { DemoNotice } from './demo-notice.tsx';
import { EmailField } from './email-field.tsx';
import { useOptions } from './options.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordField } from './password-field.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { ReturnedProblem } from './returned-problem.tsx';
import { useEnter } from './use-enter.ts';

/** Signing in: by password, by passkey, through a provider, or through the single sign-on of a tenant. */
export function SignInPage() {
  const say = useText();
  const enter = useEnter();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/public/sign-in' });
  const search = next === undefined ? {} : { next };
  const { selfService } = useOptions();
  const action = useActionForm({
    initialValues: { email: '', password: '' },
    rules: { email: emailAddress, password: required },
    action: (values) => take(apiOf().POST('/v1/auth/sign-in', { body: values })),
    onDone: ({ state }) => (state === 'signed_in' ? enter() : navigate({ to: '/second-factor', search })),
  });
  const footer = selfService ? (
    <FormattedMessage
      id="signIn.toSignUp"
      values={{
        link: (words) => (
          <TextLink key="link" to="/sign-up">
            {words}
          </TextLink>
        ),
      }}
    />
  ) : undefined;
  return (
    <EntryCard title={say('signIn.title')} footer={footer}>
      <Form action={action} submitLabel={say('signIn.submit')} fullWidth>
        <DemoNotice />
        <ReturnedProblem />
        <EmailField autoFocus {...action.form.getInputProps('email')} />
        <Stack gap={6}>
          <PasswordField kind="current" {...action.form.getInputProps('password')} />
          <TextLink to="/forgot-password" size="sm">
            {say('signIn.forgot')}
          </TextLink>
        </Stack>
      </Form>
      <Divider my="lg" label={say('signIn.or')} />
      <Stack gap="xs">
        <ProviderButtons next={next} />
        <PasskeyButton onSignedIn={enter} />
        <ButtonLink to="/sign-in/sso" search={search} variant="default" leftSection={<IconBuilding size={16} aria-hidden />}>
          {say('signIn.sso')}
        </ButtonLink>
      </Stack>
    </EntryCard>
  );
}
