import { Button, Drawer, Group, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useIntl } from 'react-intl';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Lead, useDeleteLead, useLead } from './use-leads.ts';

interface LeadDrawerProps {
  /** Shown while there is one. */
  leadId: string | undefined;
  /** The name of its bot. */
  botOf: (lead: Lead) => string | null;
  onClose: () => void;
}

/** All that somebody sent, and a way to delete it. */
export function LeadDrawer({ leadId, botOf, onClose }: LeadDrawerProps) {
  const say = useText();
  const query = useLead(leadId);
  return (
    <Drawer
      opened={leadId !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={say('leads.one')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {leadId === undefined ? null : (
        <Loaded query={query} skeleton={<Skeleton height={240} radius="lg" />}>
          {(lead) => <LeadFacts lead={lead} bot={botOf(lead)} onClose={onClose} />}
        </Loaded>
      )}
    </Drawer>
  );
}

function LeadFacts({ lead, bot, onClose }: { lead: Lead; bot: string | null; onClose: () => void }) {
  const say = useText();
  const intl = useIntl();
  const { slug, may } = useTenant();
  const [asking, ask] = useDisclosure(false);
  const remove = useDeleteLead();
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          ...lead.fields.map(({ name, label, value }) => [label, <bdi key={name}>{value}</bdi>] as const),
          [say('leads.when'), intl.formatDate(lead.createdAt, { dateStyle: 'long', timeStyle: 'short' })],
          [say('leads.form'), lead.title ?? lead.action],
          [say('leads.bot'), bot],
        ]}
      />
      <Group gap="sm">
        <ButtonLink to="/t/$slug/contacts/$contactId" params={{ slug, contactId: lead.contactId }} variant="default">
          {say('contact.open')}
        </ButtonLink>
        {lead.conversationId === null || !may('conversations.read') ? null : (
          <ButtonLink to="/t/$slug/conversations/$conversationId" params={{ slug, conversationId: lead.conversationId }} variant="default">
            {say('leads.conversation')}
          </ButtonLink>
        )}
        {may('contacts.write') ? (
          <Button variant="light" color="red" onClick={ask.open}>
            {say('leads.delete')}
          </Button>
        ) : null}
      </Group>
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
