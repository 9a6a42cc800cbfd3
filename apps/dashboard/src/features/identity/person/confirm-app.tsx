import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { apiOf, take } from '../../../api/client.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { useProblemText } from '../../../ui/use-problem-text.ts';
import { useText } from '../../../ui/use-text.ts';
import { CodeField } from '../code-field.tsx';
import classes from './confirm-app.module.css';

const QrCode = lazy(async () => ({ default: (await import('qrcode.react')).QRCodeSVG }));
const size = 184;

interface ConfirmAppProps {
  setup: { uri: string; secret: string };
  onConfirmed: () => void;
}

/** Shows the secret an app is set up with, as a picture and as text, and asks for the first code of it. */
export function ConfirmApp({ setup, onConfirmed }: ConfirmAppProps) {
  const say = useText();
  const textOf = useProblemText();
  const action = useActionForm({
    initialValues: { code: '' },
    rules: { code: required },
    action: ({ code }) => take(apiOf().POST('/v1/auth/two-factor/confirm', { body: { code: code.replaceAll(/\s/g, '') } })),
    faultOf: (error) => (error.code === 'wrong_code' ? { field: 'code', text: textOf(error) } : undefined),
    onDone: onConfirmed,
  });
  return (
    <Form action={action} submitLabel={say('account.switchOn')}>
      <Text>{say('account.scan')}</Text>
      <div className={classes['picture']}>
        <Suspense fallback={<Skeleton height={size} width={size} />}>
          <QrCode value={setup.uri} size={size} marginSize={3} title={say('account.qrCode')} />
        </Suspense>
      </div>
      <Text size="sm" c="dimmed">
        {say('account.typeSecret')}
      </Text>
      <CopyField label={say('account.secret')} value={setup.secret} />
      <CodeField autoFocus {...action.form.getInputProps('code')} />
    </Form>
  );
}
