import { Facts } from '../../ui/facts.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import { TroubleCount } from './trouble-count.tsx';
import type { OperatorTenant } from './use-operator-tenants.ts';

/** When a tenant was last used, and what went wrong there. */
export function TenantHealthSection({ health }: { health: OperatorTenant['health'] }) {
  const say = useText();
  const facts = [
    [say('operator.lastQuestion'), health.lastTurnAt === null ? say('operator.never') : <Moment key="last" at={health.lastTurnAt} />],
    [say('operator.failedSources'), <TroubleCount key="sources" count={health.failedSources} />],
    [say('operator.deadJobs'), <TroubleCount key="jobs" count={health.deadJobs} />],
    [say('operator.failedMails'), <TroubleCount key="mails" count={health.failedMails} />],
  ] as const;
  return (
    <Section title={say('operator.health')}>
      <Facts facts={facts} />
    </Section>
  );
}
