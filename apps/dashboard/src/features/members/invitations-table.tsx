import { IconMailPlus } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { InvitationMenu } from './invitation-menu.tsx';
import { type Invitation, useInvitations } from './use-invitations.ts';
import { useRoleName } from './use-role-name.ts';

const tones = { open: 'waiting', accepted: 'good', revoked: 'quiet', expired: 'bad' } as const;

/** Who was invited, and what became of it. */
export function InvitationsTable() {
  const say = useText();
  const { may } = useTenant();
  const nameOf = useRoleName();
  const query = useInvitations();
  const columns: Column<Invitation>[] = [
    { key: 'email', title: say('members.email'), cell: ({ email }) => email },
    { key: 'role', title: say('members.role'), cell: ({ role, roleName }) => nameOf(role, roleName) },
    {
      key: 'status',
      title: say('members.status'),
      cell: ({ status }) => <Status tone={tones[status]}>{say(`members.invitation.${status}`)}</Status>,
    },
    { key: 'by', title: say('members.invitedBy'), minor: true, cell: ({ invitedBy }) => invitedBy?.name ?? '–' },
    { key: 'expires', title: say('members.expires'), minor: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
  if (may('members.write'))
    columns.push({
      key: 'actions',
      title: say('members.actions'),
      titleHidden: true,
      align: 'end',
      cell: (invitation) => <InvitationMenu invitation={invitation} />,
    });
  return (
    <DataTable
      label={say('members.invitations')}
      columns={columns}
      query={query}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={IconMailPlus} title={say('members.noInvitationsTitle')} text={say('members.noInvitationsText')} />}
    />
  );
}
