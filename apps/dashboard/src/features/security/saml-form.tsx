import { Switch, Textarea, TextInput } from '@mantine/core';
import { Form } from '../../ui/form/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useText } from '../../ui/use-text.ts';
import { EntryFields } from './entry-fields.tsx';
import { orNull, useConnectionForm } from './use-connection-form.ts';
import type { Connection } from './use-connections.ts';

interface SamlFormProps {
  connection: Connection;
  saml: NonNullable<Connection['saml']>;
  onClose: () => void;
}

/** What a SAML provider told its administrator: its metadata, or what would stand there piece by piece. */
export function SamlForm({ connection, saml, onClose }: SamlFormProps) {
  const say = useText();
  const { signInUrl, certificates, subjectAttribute, emailAttribute, metadataUrl, encryptionCertificate } = saml;
  const stored = certificates.map(({ pem }) => pem.trim()).join('\n');
  const initialValues = {
    metadataUrl: metadataUrl ?? '',
    metadataXml: '',
    signInUrl: signInUrl ?? '',
    certificates: stored,
    subjectAttribute: subjectAttribute ?? '',
    emailAttribute: emailAttribute ?? '',
    idpInitiated: connection.idpInitiated,
    encryption: encryptionCertificate !== null,
  };
  const action = useConnectionForm<typeof initialValues & { name: string; issuer: string; defaultRole: string; domains: string[] }>(
    connection,
    {
      initialValues,
      apiNames: {
        metadataUrl: 'saml.metadataUrl',
        metadataXml: 'saml.metadataXml',
        signInUrl: 'saml.signInUrl',
        certificates: 'saml.certificates',
        subjectAttribute: 'saml.subjectAttribute',
        emailAttribute: 'saml.emailAttribute',
      },
      changesOf: (values) => {
        const imported =
          values.metadataXml.trim() !== '' || (values.metadataUrl.trim() !== '' && values.metadataUrl.trim() !== metadataUrl);
        const changed = (text: string, before: string | null) => orNull(text) !== before;
        return {
          idpInitiated: values.idpInitiated,
          saml: {
            ...(changed(values.metadataUrl, metadataUrl) ? { metadataUrl: orNull(values.metadataUrl) } : {}),
            ...(values.metadataXml.trim() === '' ? {} : { metadataXml: values.metadataXml }),
            // What the metadata says counts, unless the field was changed by hand at the same time.
            ...(imported && !changed(values.signInUrl, signInUrl) ? {} : { signInUrl: orNull(values.signInUrl) }),
            ...(imported && values.certificates === stored ? {} : { certificates: splitCertificates(values.certificates) }),
            subjectAttribute: orNull(values.subjectAttribute),
            emailAttribute: orNull(values.emailAttribute),
            encryption: values.encryption,
          },
          ...(imported && !changed(values.issuer, connection.issuer) ? { issuer: null } : {}),
        };
      },
      onDone: onClose,
    },
  );
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('signOn.save')}>
      <TextInput label={say('signOn.name')} maxLength={120} data-autofocus {...field('name')} />
      <Notice tone="info">{say('signOn.metadataFills')}</Notice>
      <TextInput label={say('signOn.metadataUrl')} type="url" maxLength={2000} spellCheck={false} {...field('metadataUrl')} />
      <Textarea label={say('signOn.metadataXml')} autosize minRows={2} maxRows={6} spellCheck={false} {...field('metadataXml')} />
      <TextInput label={say('signOn.issuer')} maxLength={1000} spellCheck={false} {...field('issuer')} />
      <TextInput label={say('signOn.part.signInUrl')} type="url" maxLength={2000} spellCheck={false} {...field('signInUrl')} />
      <Textarea
        label={say('signOn.part.certificates')}
        description={say('signOn.certificatesHint')}
        autosize
        minRows={3}
        maxRows={8}
        spellCheck={false}
        {...field('certificates')}
      />
      <TextInput
        label={say('signOn.subjectAttribute')}
        description={say('signOn.subjectAttributeHint')}
        maxLength={300}
        spellCheck={false}
        {...field('subjectAttribute')}
      />
      <TextInput
        label={say('signOn.emailAttribute')}
        description={say('signOn.emailAttributeHint')}
        maxLength={300}
        spellCheck={false}
        {...field('emailAttribute')}
      />
      <EntryFields field={field} />
      <Switch
        label={say('signOn.encryption')}
        description={say('signOn.encryptionHint')}
        {...action.form.getInputProps('encryption', { type: 'checkbox' })}
      />
      <Switch
        label={say('signOn.idpInitiated')}
        description={say('signOn.idpInitiatedHint')}
        {...action.form.getInputProps('idpInitiated', { type: 'checkbox' })}
      />
    </Form>
  );
}

/** The certificates in a text, one after another; what is no PEM is handed on whole, for the API to say so. */
function splitCertificates(text: string): string[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g);
  return found ?? (text.trim() === '' ? [] : [text.trim()]);
}
