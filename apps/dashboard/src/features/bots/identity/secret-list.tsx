import { Button } from '@mantine/core';
import { useState } from 'react';
import { Moment } from '../../../ui/moment.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { EndSecretDialog } from './end-secret-dialog.tsx';
import classes from './identity.module.css';
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
  if (secrets.length === 0) return <p className={classes['none']}>{say('identity.none')}</p>;
  return (
    <>
      <ul className={classes['secrets']} aria-label={say('identity.list')}>
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
              <span className={classes['made']}>
                {say('identity.madeAt')} <Moment at={secret.createdAt} />
              </span>
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
      </ul>
      <EndSecretDialog botId={botId} secret={ending} onClose={() => setEnding(undefined)} />
    </>
  );
}
