import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { TenantStatus } from './use-operator-tenants.ts';

const tones = { active: 'good', suspended: 'waiting', closed: 'quiet' } as const;

/** How a tenant stands. */
export function TenantStatusSign({ status }: { status: TenantStatus }) {
  const say = useText();
  return <Status tone={tones[status]}>{say(`operator.status.${status}`)}</Status>;
}
