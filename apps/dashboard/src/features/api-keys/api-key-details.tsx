import { Modal } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Facts } from '../../ui/facts.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ApiKey } from './use-api-keys.ts';
import { useBotNames } from './use-bot-names.ts';

interface ApiKeyDetailsProps {
  apiKey: ApiKey;
  opened: boolean;
  onClose: () => void;
}

/** All that is known of a key, but for its text, which nobody knows any more. */
export function ApiKeyDetails({ apiKey, opened, onClose }: ApiKeyDetailsProps) {
  const say = useText();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={apiKey.name} closeButtonProps={{ 'aria-label': say('action.close') }}>
      <ApiKeyFacts apiKey={apiKey} />
    </Modal>
  );
}

function ApiKeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const say = useText();
  const intl = useIntl();
  const namesOf = useBotNames();
  const { id, permissions, botIds, createdBy, createdAt, expiresAt, lastUsedAt, previous } = apiKey;
  const moment = (at: string): string => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Facts
      facts={[
        [say('apiKeys.begins'), <code key="begins">{`sk_parley_${id}_…`}</code>],
        [say('apiKeys.permissions'), permissions.map((permission) => say(`permission.${permission}`)).join(' · ')],
        [say('apiKeys.bots'), botIds === null ? say('apiKeys.allBots') : namesOf(botIds)],
        [say('apiKeys.createdBy'), createdBy],
        [say('apiKeys.created'), moment(createdAt)],
        [say('apiKeys.lastUsed'), lastUsedAt === null ? say('apiKeys.neverUsed') : moment(lastUsedAt)],
        [say('apiKeys.expires'), expiresAt === null ? say('apiKeys.never') : moment(expiresAt)],
        [say('apiKeys.previous'), previous === null ? null : say('apiKeys.previousUntil', { when: moment(previous.expiresAt) })],
        [say('apiKeys.previousUsed'), previous?.lastUsedAt ? moment(previous.lastUsedAt) : null],
      ]}
    />
  );
}
