import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './source-filter-bar.module.css';
import { type SourceFilters, sourceKinds, sourceStatuses, useSourceLabels } from './use-sources.ts';

interface SourceFilterBarProps {
  filters: SourceFilters;
  onChange: (filters: SourceFilters) => void;
}

/** Part of a name or address, how a source stands, what it was made from, a label and a bot. What nobody could choose is not offered. */
export function SourceFilterBar({ filters, onChange }: SourceFilterBarProps) {
  const say = useText();
  const labels = useSourceLabels().data ?? [];
  const bots = useBotChoice().data ?? [];
  const [search, setSearch] = useState(filters.search ?? '');
  const change = (part: { [Key in keyof SourceFilters]: string | null }): void => {
    const next = Object.entries({ ...filters, search: search.trim(), ...part }).filter(([, value]) => value !== null && value !== '');
    onChange(Object.fromEntries(next));
  };
  // A search for each letter would ask more than anybody reads.
  const find = useDebouncedCallback((words: string) => change({ search: words.trim() }), 250);
  return (
    <div className={classes['bar']}>
      <TextInput
        type="search"
        className={classes['search'] ?? ''}
        label={say('sources.search')}
        placeholder={say('sources.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        maxLength={120}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Select
        label={say('sources.status')}
        placeholder={say('sources.any')}
        data={sourceStatuses.map((status) => ({ value: status, label: say(`sources.status.${status}`) }))}
        value={filters.status ?? null}
        onChange={(status) => change({ status })}
        clearable
        clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.status') }) }}
      />
      <Select
        label={say('sources.kind')}
        placeholder={say('sources.any')}
        data={sourceKinds.map((kind) => ({ value: kind, label: say(`sources.kind.${kind}`) }))}
        value={filters.kind ?? null}
        onChange={(kind) => change({ kind })}
        clearable
        clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.kind') }) }}
      />
      {labels.length > 0 || filters.label !== undefined ? (
        <Select
          label={say('sources.label')}
          placeholder={say('sources.any')}
          data={[...new Set([...labels, ...(filters.label === undefined ? [] : [filters.label])])]}
          value={filters.label ?? null}
          onChange={(label) => change({ label })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.label') }) }}
        />
      ) : null}
      {bots.length > 1 || filters.botId !== undefined ? (
        <Select
          label={say('sources.bot')}
          placeholder={say('sources.any')}
          data={bots.map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.botId ?? null}
          onChange={(botId) => change({ botId })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.bot') }) }}
        />
      ) : null}
    </div>
  );
}
