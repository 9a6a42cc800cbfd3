import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { useText } from '../../ui/use-text.ts';
import classes from './chooser.module.css';

/** Says which tenant one is in, and leads to the person's others. */
export function TenantSwitcher() {
  const say = useText();
  const { membership } = useTenant();
  const { tenants, visits } = useSession();
  const here = membership;
  return (
    <Menu width="target">
      <Menu.Target>
        <UnstyledButton className={classes['chooser'] ?? ''}>
          <Monogram name={here.name} />
          <span className={classes['names']}>
            <span className={classes['name']}>{here.name}</span>
            <VisuallyHidden>{say('tenant.switch')}</VisuallyHidden>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <TenantItems label={say('tenant.yours')} tenants={tenants} hereId={here.id} />
        <TenantItems label={say('operator.visits')} tenants={visits} hereId={here.id} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface TenantItemsProps {
  label: string;
  tenants: readonly { id: string; name: string; slug: string }[];
  hereId: string;
}

function TenantItems({ label, tenants, hereId }: TenantItemsProps) {
  const say = useText();
  if (tenants.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {tenants.map((tenant) => (
        <Menu.Item
          key={tenant.id}
          renderRoot={(props) => <Link to="/t/$slug" params={{ slug: tenant.slug }} {...props} />}
          leftSection={<Monogram name={tenant.name} />}
          rightSection={tenant.id === hereId ? <IconCheck size={16} aria-label={say('tenant.here')} /> : null}
        >
          {tenant.name}
        </Menu.Item>
      ))}
    </>
  );
}
