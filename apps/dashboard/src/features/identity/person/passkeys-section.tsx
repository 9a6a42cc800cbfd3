import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFingerprint } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../ui/loaded.tsx';
import { NameWithSign } from '../../../ui/name-with-sign.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import classes from './passkeys-section.module.css';
import { RemovePasskeyButton } from './remove-passkey.tsx';
import { RenamePasskeyButton } from './rename-passkey.tsx';
import { usePasskeys } from './use-passkeys.ts';

/** The passkeys of a person, with which they sign in without a password. */
export function PasskeysSection() {
  const say = useText();
  const intl = useIntl();
  const [opened, { open, close }] = useDisclosure(false);
  const action = (
    <Button size="xs" variant="default" onClick={open}>
      {say('account.addPasskey')}
    </Button>
  );
  return (
    <Section title={say('account.passkeys')} description={say('account.passkeysText')} action={action}>
      <Loaded query={usePasskeys()} skeleton={<Skeleton height={44} aria-busy />}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <Text c="dimmed">{say('account.noPasskeys')}</Text>
          ) : (
            <ul className={classes['list']}>
              {passkeys.map((passkey) => (
                <li key={passkey.id}>
                  <NameWithSign
                    sign={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
                    name={passkey.name ?? say('account.unnamedPasskey')}
                    detail={say(passkey.synced ? 'account.passkeySynced' : 'account.passkeyAdded', {
                      when: intl.formatDate(passkey.createdAt, { dateStyle: 'medium' }),
                    })}
                  />
                  <Group gap={4} wrap="nowrap">
                    <RenamePasskeyButton passkey={passkey} />
                    <RemovePasskeyButton passkey={passkey} />
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <AddPasskeyDialog opened={opened} onClose={close} />
    </Section>
  );
}
