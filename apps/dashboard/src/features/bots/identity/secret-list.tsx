import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '../../../ui/item-list.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Quiet } from '../../../ui/quiet.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EndSecretDialog } from './end-secret-dialog.tsx';
import type { IdentitySecret } from './use-identity-secrets.ts';

interface SecretListProps {
  botId: string;
  secrets: readonly IdentitySecret[];
  readOnly: boolean;
}

/** The secrets that are good now: the one to sign with, and one that is on its way out. */
export function SecretList({ botId, secrets, readOnly }: SecretListProps) {
  const say = useText();
  const [ending, setEnding] = useState<IdentitySecret>();
  return (
    <>
      <ItemList label={say('identity.list')} none={say('identity.none')}>
        {secrets.map((secret) => (
          <li key={secret.id}>
            <span>
              {secret.endsAt === null ? (
                <Status tone="good">{say('identity.current')}</Status>
              ) : (
                <Status tone="waiting">
                  <span>
                    {say('identity.ends')} <Moment at={secret.endsAt} />
                  </span>
                </Status>
              )}
              <Quiet>
                {say('identity.madeAt')} <Moment at={secret.createdAt} />
              </Quiet>
            </span>
            {readOnly ? null : (
              <Button
                variant="subtle"
                color="red"
                size="xs"
                aria-label={say(secret.endsAt === null ? 'identity.endCurrent' : 'identity.endBefore')}
                onClick={() => setEnding(secret)}
              >
                {say('identity.end')}
              </Button>
            )}
          </li>
        ))}
      </ItemList>
      <EndSecretDialog botId={botId} secret={ending} onClose={() => setEnding(undefined)} />
    </>
  );
}
