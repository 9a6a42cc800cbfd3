import { Select } from '@mantine/core';
import { apiOf, take } from '../../api/client.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type OperatorTenant, type Plan, plans, useTenantChange } from './use-operator-tenants.ts';

/** The plan whose limits a tenant has. */
export function PlanSection({ tenant }: { tenant: OperatorTenant }) {
  const say = useText();
  const change = useTenantChange(
    (plan: Plan) => take(apiOf().PATCH('/v1/operator/tenants/{tenantId}', { params: { path: { tenantId: tenant.id } }, body: { plan } })),
    ({ plan }) => toast(say('operator.planChanged', { plan: say(`operator.plan.${plan}`) })),
  );
  return (
    <Section title={say('operator.plan')} description={say('operator.planHint')}>
      <Select
        aria-label={say('operator.plan')}
        data={plans.map((plan) => ({ value: plan, label: say(`operator.plan.${plan}`) }))}
        value={tenant.plan}
        onChange={(plan) => plan !== null && plan !== tenant.plan && change.mutate(plan as Plan)}
        allowDeselect={false}
        disabled={change.isPending}
        maw={280}
      />
      {change.isError ? <ProblemAlert error={change.error} /> : null}
    </Section>
  );
}
