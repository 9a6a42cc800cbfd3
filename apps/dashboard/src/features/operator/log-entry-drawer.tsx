import { Drawer, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../api/schema.generated.ts';
import { Facts } from '../../ui/facts.tsx';
import { useText } from '../../ui/use-text.ts';
import { useOperatorActionText } from './use-operator-action-text.ts';

export type OperatorEntry = components['schemas']['OperatorAuditEntry'];

/** All that is known of one line of the operators' log; shown while there is one. */
export function LogEntryDrawer({ entry, onClose }: { entry: OperatorEntry | undefined; onClose: () => void }) {
  const say = useText();
  const textOf = useOperatorActionText();
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={entry === undefined ? '' : textOf(entry.action)}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {entry === undefined ? null : <EntryFacts entry={entry} />}
    </Drawer>
  );
}

function EntryFacts({ entry }: { entry: OperatorEntry }) {
  const say = useText();
  const intl = useIntl();
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [say('audit.when'), intl.formatDate(entry.occurredAt, { dateStyle: 'long', timeStyle: 'medium' })],
          [say('audit.who'), entry.actor.label],
          [say('audit.actionName'), entry.action],
          [say('audit.target'), entry.target === null ? null : `${entry.target.kind} ${entry.target.id}`],
          [say('audit.before'), shown(entry.before)],
          [say('audit.after'), shown(entry.after)],
          [say('audit.ip'), entry.ipAddress],
          [say('audit.browser'), entry.userAgent],
          [say('audit.request'), entry.requestId],
        ]}
      />
    </Stack>
  );
}

function shown(fields: OperatorEntry['after']): string | null {
  if (fields === null) return null;
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return lines.join(', ');
}
