import { Button, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTenant } from '../../api/tenant.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { RoleCard } from './role-card.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { useRoles } from './use-roles.ts';

/** What members may be: the tenant's own roles and the built-in ones, each with what it allows. */
export function RolesPage() {
  const say = useText();
  const { may } = useTenant();
  const [opened, { open, close }] = useDisclosure(false);
  const query = useRoles();
  const create = may('roles.write') ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {say('roles.new')}
    </Button>
  ) : undefined;
  return (
    <Page title={say('roles.title')} description={say('roles.description')} actions={create}>
      <Loaded query={query} skeleton={<RolesSkeleton />}>
        {(roles) => {
          const own = roles.filter(({ builtIn }) => !builtIn);
          return [...own, ...roles.filter(({ builtIn }) => builtIn)].map((role) => <RoleCard key={role.role} role={role} />);
        }}
      </Loaded>
      <RoleDialog opened={opened} onClose={close} />
    </Page>
  );
}

function RolesSkeleton() {
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={150} radius="lg" />
      <Skeleton height={150} radius="lg" />
      <Skeleton height={150} radius="lg" />
    </Stack>
  );
}
