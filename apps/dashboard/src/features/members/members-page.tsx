import { Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailPlus } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MembersTable } from './members-table.tsx';

/** Who works for a tenant, and who is invited to. */
export function MembersPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const invite = may('members.write') ? (
    <Button leftSection={<IconMailPlus size={16} aria-hidden />} onClick={open}>
      {say('members.invite')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('members.title')} description={say('members.description')} actions={invite}>
      <Stack gap="md">
        <MembersTable />
        <Title order={2} mt="md">
          {say('members.invitations')}
        </Title>
        <InvitationsTable />
      </Stack>
      <InviteDialog opened={opened} onClose={close} />
    </Page>
  );
}
