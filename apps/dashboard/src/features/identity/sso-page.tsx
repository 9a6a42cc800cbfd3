import { useSearch } from '@tanstack/react-router';
import { apiOf, take } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';
import { EmailField } from './email-field.tsx';

/** Finds the identity provider that an e-mail address belongs to, and goes there. */
export function SsoPage() {
  const say = useText();
  const search = useSearch({ from: '/public/sign-in/sso' });
  const action = useActionForm({
    initialValues: { email: '' },
    rules: { email: emailAddress },
    action: async ({ email }) => {
      const returnTo = search.next === undefined ? {} : { returnTo: `/app${search.next}` };
      const { redirectTo } = await take(apiOf().POST('/v1/auth/sso/start', { body: { email, ...returnTo } }));
      if (redirectTo === null) throw new ProblemError('not_found', { status: 404 });
      return redirectTo;
    },
    onDone: (redirectTo) => window.location.assign(redirectTo),
    faultOf: ({ code }) => (code === 'not_found' ? { field: 'email', text: say('sso.unknown') } : undefined),
  });
  return (
    <EntryCard
      title={say('sso.title')}
      text={say('sso.text')}
      footer={
        <TextLink to="/sign-in" search={search}>
          {say('action.back')}
        </TextLink>
      }
    >
      <Form action={action} submitLabel={say('action.continue')} fullWidth>
        <EmailField autoFocus {...action.form.getInputProps('email')} />
      </Form>
    </EntryCard>
  );
}
