import { Anchor } from '@mantine/core';
import { EntryCard } from '../../ui/entry-card.tsx';
import { Form } from '../../ui/form/form.tsx';
import { useText } from '../../ui/use-text.ts';
import { CodeField } from './code-field.tsx';
import { useEnter } from './use-enter.ts';
import { useSecondFactor } from './use-second-factor.ts';

/** The second question of signing in: a code of an app, or one of the codes kept for when the app is lost. */
export function SecondFactorPage() {
  const say = useText();
  const { action, withBackupCode, change } = useSecondFactor(useEnter());
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
        <CodeField backup={withBackupCode} autoFocus {...action.form.getInputProps('code')} />
      </Form>
    </EntryCard>
  );
}
