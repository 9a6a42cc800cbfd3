import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { optionsQuery } from '../../features/identity/options.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { useText } from '../../ui/use-text.ts';
import { NewTenant } from '../new-tenant.tsx';
import classes from './chooser.module.css';

/** Says which tenant one is in, and leads to the person's others and to a new one. */
export function TenantSwitcher() {
  const say = useText();
  const { membership } = useTenant();
  const { tenants, visits } = useSession();
  const selfService = useQuery(optionsQuery).data?.selfService ?? false;
  const [creating, setCreating] = useState(false);
  const here = membership;
  return (
    <>
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
          {selfService ? (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
                {say('tenant.new')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {creating ? <NewTenant onClose={() => setCreating(false)} /> : null}
    </>
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
