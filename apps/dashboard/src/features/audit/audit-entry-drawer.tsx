import { Button, Drawer, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Facts } from '../../ui/facts.tsx';
import { useText } from '../../ui/use-text.ts';
import { ChangeTable } from './change-table.tsx';
import { useActionText } from './use-action-text.ts';
import type { AuditEntry } from './use-audit.ts';

interface AuditEntryDrawerProps {
  /** Shown while there is one. */
  entry: AuditEntry | undefined;
  onOnlyActor: (actor: { id: string; label: string }) => void;
  onClose: () => void;
}

/** All that is known of one entry: who, from where, and what was changed into what. */
export function AuditEntryDrawer({ entry, onOnlyActor, onClose }: AuditEntryDrawerProps) {
  const say = useText();
  const textOf = useActionText();
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={entry === undefined ? '' : textOf(entry.action)}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {entry === undefined ? null : <EntryFacts entry={entry} onOnlyActor={onOnlyActor} />}
    </Drawer>
  );
}

function EntryFacts({ entry, onOnlyActor }: { entry: AuditEntry } & Pick<AuditEntryDrawerProps, 'onOnlyActor'>) {
  const say = useText();
  const intl = useIntl();
  const { actor, target, before, after } = entry;
  const facts = [
    [say('audit.when'), intl.formatDate(entry.occurredAt, { dateStyle: 'long', timeStyle: 'medium' })],
    [say('audit.who'), `${actor.label} (${say(`audit.actor.${actor.kind}`)})`],
    [say('audit.actionName'), entry.action],
    [say('audit.target'), target === null ? null : `${target.kind} ${target.id}`],
    [say('audit.ip'), entry.ipAddress],
    [say('audit.browser'), entry.userAgent],
    [say('audit.request'), entry.requestId],
  ] as const;
  const actorId = actor.id;
  return (
    <Stack gap="lg">
      <Facts facts={facts} />
      {before === null && after === null ? null : <ChangeTable before={before ?? {}} after={after ?? {}} />}
      {actorId === null ? null : (
        <Button variant="default" onClick={() => onOnlyActor({ id: actorId, label: actor.label })}>
          {say('audit.showOnlyBy', { name: actor.label })}
        </Button>
      )}
    </Stack>
  );
}
