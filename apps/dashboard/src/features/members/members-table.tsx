import { IconUsers } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import { MemberMenu } from './member-menu.tsx';
import { type Member, useMembers } from './use-members.ts';
import { useRoleName } from './use-role-name.ts';

/** Who works for the tenant, as what, and how well their sign-in is guarded. */
export function MembersTable() {
  const say = useText();
  const { membership } = useTenant();
  const nameOf = useRoleName();
  const query = useMembers();
  const columns: Column<Member>[] = [
    {
      key: 'name',
      title: say('members.name'),
      cell: ({ id, name, email }) => (
        <NameWithSign
          sign={<Monogram name={name} shape="round" />}
          name={id === membership.memberId ? say('members.you', { name }) : name}
          detail={email}
        />
      ),
    },
    { key: 'role', title: say('members.role'), cell: ({ role, roleName }) => nameOf(role, roleName) },
    {
      key: 'twoFactor',
      title: say('members.twoFactor'),
      minor: true,
      cell: ({ twoFactorEnabled }) => (
        <Status tone={twoFactorEnabled ? 'good' : 'quiet'}>{say(twoFactorEnabled ? 'members.twoFactorOn' : 'members.twoFactorOff')}</Status>
      ),
    },
    {
      key: 'seen',
      title: say('members.lastSeen'),
      minor: true,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? '–' : <Moment at={lastSeenAt} />),
    },
    { key: 'actions', title: say('members.actions'), titleHidden: true, align: 'end', cell: (member) => <MemberMenu member={member} /> },
  ];
  return (
    <DataTable
      label={say('members.members')}
      columns={columns}
      query={query}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={IconUsers} title={say('members.noMembersTitle')} text={say('members.noMembersText')} />}
    />
  );
}
