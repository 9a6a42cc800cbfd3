import { PasswordInput, Select, TextInput } from '@mantine/core';
import { Form } from '../../ui/form/form.tsx';
import { useText } from '../../ui/use-text.ts';
import { EntryFields } from './entry-fields.tsx';
import { orNull, useConnectionForm } from './use-connection-form.ts';
import type { Connection } from './use-connections.ts';

interface OidcFormProps {
  connection: Connection;
  oidc: NonNullable<Connection['oidc']>;
  onClose: () => void;
}

const authentications = ['client_secret_basic', 'client_secret_post'] as const;

/** What an OpenID Connect provider told its administrator. A secret that is there is never shown, and stays unless another is given. */
export function OidcForm({ connection, oidc, onClose }: OidcFormProps) {
  const say = useText();
  const { clientId, clientAuthentication, scopes, emailClaim, hasClientSecret } = oidc;
  const initialValues = {
    clientId: clientId ?? '',
    clientSecret: '',
    clientAuthentication: clientAuthentication as string,
    scopes: scopes.join(' '),
    emailClaim,
  };
  const action = useConnectionForm<typeof initialValues & { name: string; issuer: string; defaultRole: string; domains: string[] }>(
    connection,
    {
      initialValues,
      apiNames: {
        clientId: 'oidc.clientId',
        clientSecret: 'oidc.clientSecret',
        clientAuthentication: 'oidc.clientAuthentication',
        scopes: 'oidc.scopes',
        emailClaim: 'oidc.emailClaim',
      },
      changesOf: (values) => ({
        oidc: {
          clientId: orNull(values.clientId),
          ...(values.clientSecret === '' ? {} : { clientSecret: values.clientSecret }),
          clientAuthentication: values.clientAuthentication as (typeof authentications)[number],
          scopes: values.scopes.split(/\s+/).filter((scope) => scope !== ''),
          emailClaim: values.emailClaim.trim(),
        },
      }),
      onDone: onClose,
    },
  );
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('signOn.save')}>
      <TextInput label={say('signOn.name')} maxLength={120} data-autofocus {...field('name')} />
      <TextInput
        label={say('signOn.issuer')}
        description={say('signOn.issuerHint')}
        maxLength={1000}
        spellCheck={false}
        {...field('issuer')}
      />
      <TextInput label={say('signOn.part.clientId')} maxLength={500} spellCheck={false} autoComplete="off" {...field('clientId')} />
      <PasswordInput
        label={say('signOn.part.clientSecret')}
        description={say(hasClientSecret ? 'signOn.secretKept' : 'signOn.secretHint')}
        maxLength={2000}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': say('signOn.showSecret'), tabIndex: 0 }}
        {...field('clientSecret')}
      />
      <Select
        label={say('signOn.authentication')}
        data={authentications.map((value) => ({ value, label: value }))}
        allowDeselect={false}
        {...field('clientAuthentication')}
      />
      <TextInput label={say('signOn.scopes')} description={say('signOn.scopesHint')} spellCheck={false} {...field('scopes')} />
      <TextInput
        label={say('signOn.emailClaim')}
        description={say('signOn.emailClaimHint')}
        maxLength={300}
        spellCheck={false}
        {...field('emailClaim')}
      />
      <EntryFields field={field} />
    </Form>
  );
}
