import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { Section } from '../../../ui/section.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import { SetUpDialog } from './set-up-dialog.tsx';
import { SwitchOffDialog } from './switch-off-dialog.tsx';

/** Says whether signing in takes a code of an app as well, and changes that. */
export function SecondFactorSection() {
  const say = useText();
  const { twoFactorEnabled } = useSession().person;
  const [asked, setAsked] = useState<'setUp' | 'codes' | 'off'>();
  const close = (): void => setAsked(undefined);
  const action = twoFactorEnabled ? (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setAsked('codes')}>
        {say('account.newCodes')}
      </Button>
      <Button variant="subtle" color="red" size="xs" onClick={() => setAsked('off')}>
        {say('account.switchOff')}
      </Button>
    </Group>
  ) : (
    <Button size="xs" onClick={() => setAsked('setUp')}>
      {say('account.setUp')}
    </Button>
  );
  return (
    <Section title={say('account.secondFactor')} description={say('account.secondFactorText')} action={action}>
      <Status tone={twoFactorEnabled ? 'good' : 'quiet'}>{say(twoFactorEnabled ? 'account.isOn' : 'account.isOff')}</Status>
      <SetUpDialog opened={asked === 'setUp'} onClose={close} />
      <BackupCodesDialog opened={asked === 'codes'} onClose={close} />
      <SwitchOffDialog opened={asked === 'off'} onClose={close} />
    </Section>
  );
}
