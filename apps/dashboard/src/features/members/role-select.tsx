import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { useRoleName } from './use-role-name.ts';
import { mayGive, useRoles } from './use-roles.ts';

interface RoleSelectProps {
  value?: string;
  onChange?: (role: string | null) => void;
  error?: ReactNode;
}

/** Chooses one of the roles the person may give. */
export function RoleSelect(props: RoleSelectProps) {
  const say = useText();
  const tenant = useTenant();
  const nameOf = useRoleName();
  const roles = useRoles().data ?? [];
  return (
    <Select
      label={say('members.role')}
      description={say('members.roleHint')}
      data={roles.filter((role) => mayGive(tenant, role)).map(({ role, name }) => ({ value: role, label: nameOf(role, name) }))}
      allowDeselect={false}
      {...props}
    />
  );
}
