import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { LeaveDialog, RemoveDialog, TransferDialog } from './member-dialogs.tsx';
import type { Member } from './use-members.ts';
import { mayGive, useRoles } from './use-roles.ts';

/** What can be done about a member: everything of it only by those who may, and about oneself only to leave. */
export function MemberMenu({ member }: { member: Member }) {
  const say = useText();
  const tenant = useTenant();
  const { membership, may } = tenant;
  const role = useRoles().data?.find((candidate) => candidate.role === member.role);
  const [asked, setAsked] = useState<'role' | 'transfer' | 'remove' | 'leave'>();
  const close = (): void => setAsked(undefined);
  const self = member.id === membership.memberId;
  const mayChange = !self && may('members.write') && role !== undefined && mayGive(tenant, role);
  const mayTransfer = !self && membership.role === 'owner' && member.role !== 'owner';
  if (!self && !mayChange && !mayTransfer) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('members.actionsFor', { name: member.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange ? <Menu.Item onClick={() => setAsked('role')}>{say('members.changeRole')}</Menu.Item> : null}
          {mayTransfer ? <Menu.Item onClick={() => setAsked('transfer')}>{say('members.transfer')}</Menu.Item> : null}
          {mayChange ? (
            <Menu.Item color="red" onClick={() => setAsked('remove')}>
              {say('members.remove')}
            </Menu.Item>
          ) : null}
          {self ? (
            <Menu.Item color="red" onClick={() => setAsked('leave')}>
              {say('members.leave')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <ChangeRoleDialog member={member} opened={asked === 'role'} onClose={close} />
      <TransferDialog member={member} opened={asked === 'transfer'} onClose={close} />
      <RemoveDialog member={member} opened={asked === 'remove'} onClose={close} />
      <LeaveDialog opened={asked === 'leave'} onClose={close} />
    </>
  );
}
