import { Stack, Text } from '@mantine/core';
import { CopyField } from '../../ui/copy-field.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { ConnectionActions } from './connection-actions.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { useTestConnection } from './use-connection-change.ts';
import type { Connection } from './use-connections.ts';

/** A connection: what the provider must be told, what is still missing, and whether it works. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const say = useText();
  const test = useTestConnection(connection);
  const { name, kind, enabled, issuer, domains, addresses, missing } = connection;
  const told = [
    [say('signOn.redirectUrl'), addresses.redirectUrl],
    [say('signOn.acsUrl'), addresses.acsUrl],
    [say('signOn.entityId'), addresses.entityId],
  ] as const;
  return (
    <Section title={name} description={say(`signOn.kind.${kind}`)} action={<ConnectionActions connection={connection} test={test} />}>
      <Stack gap="md">
        <Status tone={enabled ? 'good' : 'quiet'}>{say(enabled ? 'signOn.on' : 'signOn.off')}</Status>
        {missing.length === 0 ? null : (
          <Notice tone="info" title={say('signOn.missing')}>
            {missing.map((part) => say(`signOn.part.${part}`)).join(', ')}
          </Notice>
        )}
        <Text size="sm" c="dimmed">
          {say('signOn.tellProvider')}
        </Text>
        <Facts
          facts={[
            ...told.map(
              ([label, value]) => [label, value === null ? null : <CopyField key={label} label={label} value={value} />] as const,
            ),
            [say('signOn.issuer'), issuer],
            [say('signOn.domains'), domains.length === 0 ? say('signOn.allDomains') : domains.join(', ')],
          ]}
        />
        <ConnectionTest test={test} />
      </Stack>
    </Section>
  );
}
