import { Button, Skeleton, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';
import type { Bot } from '../use-bots.ts';
import { AddSecretDialog } from './add-secret-dialog.tsx';
import { SecretList } from './secret-list.tsx';
import { SigningSection } from './signing-section.tsx';
import { useIdentitySecrets } from './use-identity-secrets.ts';

/** How a site's server vouches for its signed-in users: the secrets it signs with, and what to put on it. */
export function IdentitySection({ bot }: { bot: Bot }) {
  const say = useText();
  const query = useIdentitySecrets(bot.id);
  const { value, set, readOnly } = useDraftField('requireSignedIdentity');
  const [adding, setAdding] = useState(false);
  const secrets = query.data?.items ?? [];
  return (
    <Section
      title={say('identity.secrets')}
      description={say('identity.secretsHint')}
      action={
        readOnly || query.data === undefined ? undefined : (
          <Button variant="default" onClick={() => setAdding(true)}>
            {say(secrets.length === 0 ? 'identity.make' : 'identity.rotate')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Loaded query={query} skeleton={<Skeleton height={48} radius="md" />}>
          {({ items }) => <SecretList botId={bot.id} secrets={items} readOnly={readOnly} />}
        </Loaded>
        <SigningSection />
        <Switch
          label={say('bot.requireSignedIdentity')}
          description={say('identity.requiredHint')}
          checked={value}
          disabled={readOnly}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
      </Stack>
      <AddSecretDialog botId={bot.id} rotates={secrets.length > 0} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}
