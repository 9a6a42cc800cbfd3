import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTenant } from '../../api/tenant.ts';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { DeleteRoleDialog } from './delete-role-dialog.tsx';
import classes from './role-card.module.css';
import { RoleDialog } from './role-dialog.tsx';
import { useRoleName } from './use-role-name.ts';
import { mayGive, type Role } from './use-roles.ts';

/** A role and what it allows; one of the tenant's own can be changed by those who may do all of it themselves. */
export function RoleCard({ role }: { role: Role }) {
  const say = useText();
  const tenant = useTenant();
  const nameOf = useRoleName();
  const [changing, change] = useDisclosure(false);
  const [deleting, remove] = useDisclosure(false);
  const { builtIn, name, description, memberCount, permissions } = role;
  const shownName = nameOf(role.role, name);
  const members = say('roles.members', { count: memberCount });
  const own = !builtIn && tenant.may('roles.write') && mayGive(tenant, role);
  const actions = own ? (
    <Group gap="xs">
      <Button variant="default" size="xs" aria-label={say('roles.changeOf', { name: shownName })} onClick={change.open}>
        {say('roles.change')}
      </Button>
      <Button variant="subtle" color="red" size="xs" aria-label={say('roles.deleteOf', { name: shownName })} onClick={remove.open}>
        {say('roles.delete')}
      </Button>
    </Group>
  ) : undefined;
  return (
    <Section
      title={shownName}
      description={[builtIn ? say('roles.builtIn') : description, members].filter((part) => part !== '').join(' · ')}
      action={actions}
    >
      <ul className={classes['permissions']} aria-label={say('roles.permissions')}>
        {permissions.map((permission) => (
          <li key={permission}>{say(`permission.${permission}`)}</li>
        ))}
      </ul>
      <RoleDialog role={role} opened={changing} onClose={change.close} />
      <DeleteRoleDialog role={role} opened={deleting} onClose={remove.close} />
    </Section>
  );
}
