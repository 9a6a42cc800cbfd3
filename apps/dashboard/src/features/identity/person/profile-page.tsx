import { Page } from '../../../ui/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EmailForm } from './email-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonForm } from './person-form.tsx';

/** What a person says of themselves, and what they sign in with. */
export function ProfilePage() {
  const say = useText();
  return (
    <Page title={say('account.profile')} description={say('account.profileText')} width="narrow">
      <Section title={say('account.person')}>
        <PersonForm />
      </Section>
      <Section title={say('account.email')} description={say('account.emailText')}>
        <EmailForm />
      </Section>
      <Section title={say('account.password')} description={say('account.passwordText')}>
        <PasswordForm />
      </Section>
    </Page>
  );
}
