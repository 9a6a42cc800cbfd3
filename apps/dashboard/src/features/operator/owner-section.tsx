import { TextInput } from '@mantine/core';
import { apiOf, take } from '../../api/client.ts';
import { Form } from '../../ui/form/form.tsx';
import { emailAddress } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';

/** For a tenant nobody has come to yet: sends its owner the way in once more. */
export function OwnerSection({ tenantId }: { tenantId: string }) {
  const say = useText();
  const action = useActionForm({
    initialValues: { email: '' },
    rules: { email: emailAddress },
    action: ({ email }) =>
      take(
        apiOf().POST('/v1/operator/tenants/{tenantId}/owner-invitations', {
          params: { path: { tenantId } },
          body: { email: email.trim() },
        }),
      ),
    onDone: (_, { email }) => {
      action.form.reset();
      toast(say('members.invited', { email: email.trim() }));
    },
  });
  return (
    <Section title={say('operator.noOwner')} description={say('operator.noOwnerText')}>
      <Form action={action} submitLabel={say('operator.inviteOwner')}>
        <TextInput
          type="email"
          label={say('operator.ownerEmail')}
          maxLength={254}
          autoComplete="off"
          {...action.form.getInputProps('email')}
        />
      </Form>
    </Section>
  );
}
