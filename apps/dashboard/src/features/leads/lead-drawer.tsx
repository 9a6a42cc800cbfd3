import { Button, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useIntl } from 'react-intl';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Lead, useDeleteLead } from './use-leads.ts';

interface LeadDrawerProps {
  /** Shown while there is one. */
  lead: Lead | undefined;
  /** The name of its bot. */
  bot: string | null;
  onClose: () => void;
}

/** All that somebody sent, and a way to delete it. */
export function LeadDrawer({ lead, bot, onClose }: LeadDrawerProps) {
  const say = useText();
  return (
    <Drawer
      opened={lead !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={say('leads.one')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {lead === undefined ? null : <LeadFacts lead={lead} bot={bot} onClose={onClose} />}
    </Drawer>
  );
}

function LeadFacts({ lead, bot, onClose }: { lead: Lead; bot: string | null; onClose: () => void }) {
  const say = useText();
  const intl = useIntl();
  const { may } = useTenant();
  const [asking, ask] = useDisclosure(false);
  const remove = useDeleteLead();
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          ...lead.fields.map(({ name, label, value }) => [label, <bdi key={name}>{value}</bdi>] as const),
          [say('leads.when'), intl.formatDate(lead.createdAt, { dateStyle: 'long', timeStyle: 'short' })],
          [say('leads.form'), lead.action],
          [say('leads.bot'), bot],
        ]}
      />
      {may('contacts.write') ? (
        <div>
          <Button variant="light" color="red" onClick={ask.open}>
            {say('leads.delete')}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        opened={asking}
        title={say('leads.deleteTitle')}
        confirmLabel={say('leads.delete')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(lead.id, {
            onSuccess: () => {
              toast(say('leads.deleted'));
              onClose();
            },
          })
        }
        onClose={ask.close}
      >
        {say('leads.deleteText')}
      </ConfirmDialog>
    </Stack>
  );
}
