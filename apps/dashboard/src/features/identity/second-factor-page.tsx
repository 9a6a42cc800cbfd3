import { Anchor, TextInput } from '@mantine/core';
import { useState } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { useText } from '../../ui/use-text.ts';
import { useEnter } from './use-enter.ts';

/** The second question of signing in: a code of an app, or one of the codes kept for when the app is lost. */
export function SecondFactorPage() {
  const say = useText();
  const enter = useEnter();
  const [withBackupCode, setWithBackupCode] = useState(false);
  const action = useActionForm({
    initialValues: { code: '' },
    rules: { code: required },
    apiNames: withBackupCode ? { code: 'backupCode' } : {},
    action: ({ code }) => {
      const given = code.replaceAll(/\s/g, '');
      return take(apiOf().POST('/v1/auth/second-factor', { body: withBackupCode ? { backupCode: given } : { code: given } }));
    },
    onDone: enter,
  });
  const change = (): void => {
    setWithBackupCode(!withBackupCode);
    action.form.reset();
  };
  return (
    <EntryCard
      title={say('secondFactor.title')}
      text={say(withBackupCode ? 'secondFactor.backupText' : 'secondFactor.text')}
      footer={
        <Anchor component="button" type="button" onClick={change}>
          {say(withBackupCode ? 'secondFactor.useApp' : 'secondFactor.useBackup')}
        </Anchor>
      }
    >
      <Form action={action} submitLabel={say('action.continue')} fullWidth>
        <TextInput
          label={say(withBackupCode ? 'secondFactor.backupCode' : 'secondFactor.code')}
          autoComplete="one-time-code"
          inputMode={withBackupCode ? 'text' : 'numeric'}
          spellCheck={false}
          autoFocus
          {...action.form.getInputProps('code')}
        />
      </Form>
    </EntryCard>
  );
}
