import type { TenantStatus } from '@parley/contract/tenants';
import { IconPlayerPause } from '@tabler/icons-react';
import { useText } from '../../ui/use-text.ts';
import classes from './tenant-notice.module.css';

/** Says on every screen that a tenant's bots do not answer now. */
export function TenantNotice({ status }: { status: TenantStatus }) {
  const say = useText();
  if (status === 'active') return null;
  return (
    <p className={classes['notice']}>
      <IconPlayerPause size={16} aria-hidden />
      {say(status === 'suspended' ? 'tenant.suspended' : 'tenant.closed')}
    </p>
  );
}
