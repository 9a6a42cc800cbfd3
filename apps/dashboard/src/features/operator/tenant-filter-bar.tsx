import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import { plans, type TenantFilters, tenantStatuses } from './use-operator-tenants.ts';

interface Choice {
  search: string;
  status: string | null;
  plan: string | null;
}

/** Part of a name, how tenants stand, and what they pay for. */
export function TenantFilterBar({ onChange }: { onChange: (filters: TenantFilters) => void }) {
  const say = useText();
  const [choice, setChoice] = useState<Choice>({ search: '', status: null, plan: null });
  // A search for each letter would ask more than anybody reads.
  const tell = useDebouncedCallback((next: Choice) => onChange(toFilters(next)), 250);
  const change = (part: Partial<Choice>): void => {
    const next = { ...choice, ...part };
    setChoice(next);
    tell(next);
  };
  return (
    <Group gap="sm" align="flex-end" mb="md">
      <TextInput
        type="search"
        label={say('operator.search')}
        placeholder={say('operator.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={choice.search}
        maxLength={120}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Select
        label={say('operator.status')}
        placeholder={say('operator.anyStatus')}
        data={tenantStatuses.map((status) => ({ value: status, label: say(`operator.status.${status}`) }))}
        value={choice.status}
        onChange={(status) => change({ status })}
        clearable
        clearButtonProps={{ 'aria-label': say('operator.anyStatus') }}
      />
      <Select
        label={say('operator.plan')}
        placeholder={say('operator.anyPlan')}
        data={plans.map((plan) => ({ value: plan, label: say(`operator.plan.${plan}`) }))}
        value={choice.plan}
        onChange={(plan) => change({ plan })}
        clearable
        clearButtonProps={{ 'aria-label': say('operator.anyPlan') }}
      />
    </Group>
  );
}

function toFilters({ search, status, plan }: Choice): TenantFilters {
  const given = { search: search.trim(), status, plan };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''));
}
