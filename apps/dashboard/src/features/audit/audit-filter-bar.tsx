import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import { endOfDay, startOfDay } from './day-bounds.ts';
import { knownActions, useActionText } from './use-action-text.ts';
import type { AuditFilters } from './use-audit.ts';

interface AuditFilterBarProps {
  filters: AuditFilters;
  /** How the actor is called whom the filters name. */
  actorLabel: string;
  onChange: (filters: AuditFilters) => void;
}

/** What was done, and between which days; whose doing is chosen from an entry and only taken away here. */
export function AuditFilterBar({ filters, actorLabel, onChange }: AuditFilterBarProps) {
  const say = useText();
  const textOf = useActionText();
  const [days, setDays] = useState({ from: '', to: '' });
  const change = (part: { [Key in keyof AuditFilters]: AuditFilters[Key] | undefined }): void => {
    const next = Object.entries({ ...filters, ...part }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next));
  };
  const chooseFrom = (from: string): void => {
    setDays({ ...days, from });
    change({ from: startOfDay(from) });
  };
  const chooseTo = (to: string): void => {
    setDays({ ...days, to });
    change({ to: endOfDay(to) });
  };
  return (
    <Group gap="sm" align="flex-end" mb="md">
      <Select
        label={say('audit.action')}
        placeholder={say('audit.anyAction')}
        data={knownActions.map((action) => ({ value: action, label: textOf(action) }))}
        value={filters.action ?? null}
        onChange={(action) => change({ action: action ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': say('audit.clearAction') }}
      />
      <TextInput type="date" label={say('audit.from')} value={days.from} onChange={(event) => chooseFrom(event.currentTarget.value)} />
      <TextInput type="date" label={say('audit.to')} value={days.to} onChange={(event) => chooseTo(event.currentTarget.value)} />
      {filters.actor === undefined ? null : (
        <Button variant="light" rightSection={<IconX size={14} aria-hidden />} onClick={() => change({ actor: undefined })}>
          {say('audit.onlyBy', { name: actorLabel })}
        </Button>
      )}
    </Group>
  );
}
