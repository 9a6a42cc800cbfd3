import { Select } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';
import { handoffStates } from './read-conversation-filters.ts';
import type { ConversationFilters } from './use-conversations.ts';

/** Narrows the list to conversations that wait for a person, or that one has. */
export function HandoffFilter({ filters, onChange }: { filters: ConversationFilters; onChange: (next: ConversationFilters) => void }) {
  const say = useText();
  return (
    <Select
      label={say('handoff.filter')}
      placeholder={say('handoff.anyone')}
      data={handoffStates.map((state) => ({ value: state, label: say(`handoff.${state}`) }))}
      value={filters.handoff ?? null}
      onChange={(chosen) => {
        const handoff = handoffStates.find((state) => state === chosen);
        const { handoff: _before, ...others } = filters;
        onChange({ ...others, ...(handoff ? { handoff } : {}) });
      }}
      clearable
      clearButtonProps={{ 'aria-label': say('handoff.anyone') }}
    />
  );
}
