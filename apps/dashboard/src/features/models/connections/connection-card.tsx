import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { ConnectionDialog } from './connection-dialog.tsx';
import { ConnectionTestResult } from './connection-test-result.tsx';
import { type ModelConnection, useConnectionActions } from './use-connections.ts';

/** One connection: what is known of it, a test of it, and ways to change and remove it. */
export function ConnectionCard({ connection }: { connection: ModelConnection }) {
  const say = useText();
  const { may } = useTenant();
  const [changing, change] = useDisclosure(false);
  const [removing, removal] = useDisclosure(false);
  const { test, remove } = useConnectionActions(connection.id);
  const { name, provider, baseUrl, keyHint, prices } = connection;
  const actions = (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        loading={test.isPending}
        aria-label={say('connections.testOf', { name })}
        onClick={() => test.mutate()}
      >
        {say('connections.test')}
      </Button>
      <Button variant="default" size="xs" aria-label={say('connections.changeOf', { name })} onClick={change.open}>
        {say('connections.change')}
      </Button>
      <Button variant="subtle" color="red" size="xs" aria-label={say('connections.removeOf', { name })} onClick={removal.open}>
        {say('connections.remove')}
      </Button>
    </Group>
  );
  const priced = Object.keys(prices);
  return (
    <Section title={name} description={say(`connections.provider.${provider}`)} action={may('models.write') ? actions : undefined}>
      {connection.state === 'key_unreadable' ? (
        <Notice tone="warning" title={say('connections.keyUnreadable')}>
          {say('connections.keyUnreadableText')}
        </Notice>
      ) : null}
      <Facts
        facts={[
          [say('connections.address'), baseUrl === null ? say('connections.ownAddress') : <bdi key="address">{baseUrl}</bdi>],
          [say('connections.key'), keyHint === null ? say('connections.noKey') : <bdi key="key">{`…${keyHint}`}</bdi>],
          [say('connections.prices'), priced.length === 0 ? null : <bdi key="prices">{priced.join(', ')}</bdi>],
          [say('connections.changed'), <Moment key="changed" at={connection.updatedAt} />],
        ]}
      />
      {test.error === null ? null : <ProblemAlert error={test.error} />}
      {test.data === undefined ? null : <ConnectionTestResult test={test.data} />}
      <ConnectionDialog connection={connection} opened={changing} onClose={change.close} onChanged={test.reset} />
      <ConfirmDialog
        opened={removing}
        title={say('connections.removeTitle', { name })}
        confirmLabel={say('connections.removeSubmit')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => toast(say('connections.removed', { name })) })}
        onClose={removal.close}
      >
        {say('connections.removeText')}
      </ConfirmDialog>
    </Section>
  );
}
