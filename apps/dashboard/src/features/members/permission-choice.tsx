import { Checkbox, Stack } from '@mantine/core';
import type { Permission } from '@parley/contract/permissions';
import type { ReactNode } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { useRoles } from './use-roles.ts';

/** What a role of the tenant's own may hold: everything but what makes an owner. */
type Grantable = Exclude<Permission, 'tenant.transfer'>;

export function isGrantable(permission: Permission): permission is Grantable {
  return permission !== 'tenant.transfer';
}

interface PermissionChoiceProps {
  value?: string[];
  onChange?: (permissions: string[]) => void;
  error?: ReactNode;
}

/** Chooses what a role allows. What the person may not do cannot be chosen. */
export function PermissionChoice(props: PermissionChoiceProps) {
  const say = useText();
  const { may } = useTenant();
  // An owner may do everything there is.
  const everything = useRoles().data?.find(({ role }) => role === 'owner')?.permissions ?? [];
  return (
    <Checkbox.Group label={say('roles.permissions')} description={say('roles.permissionsHint')} {...props}>
      <Stack gap="xs" mt="xs">
        {everything.filter(isGrantable).map((permission) => (
          <Checkbox key={permission} value={permission} label={say(`permission.${permission}`)} disabled={!may(permission)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
