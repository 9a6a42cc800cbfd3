import { NumberInput, Select } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import { useDraft } from '../editor/draft-context.ts';
import type { ChatEditing, DataCollection } from './use-chat-options.ts';

const moments = ['before', 'after', 'flow'] as const;

export interface CollectionPartProps {
  editing: ChatEditing;
  collect: DataCollection;
  set: (fields: Partial<DataCollection>) => void;
}

/** When visitors are asked; in a flow only where the draft has one. */
export function CollectionMoment({ editing: { readOnly, errorAt }, collect, set }: CollectionPartProps) {
  const say = useText();
  const { draft } = useDraft();
  const flows = draft.flows.map(({ name, title }) => ({ value: name, label: title || name }));
  return (
    <>
      <Select
        label={say('chatOptions.when')}
        data={moments.map((value) => ({
          value,
          label: say(`chatOptions.when.${value}`),
          disabled: value === 'flow' && flows.length === 0,
        }))}
        value={collect.when}
        allowDeselect={false}
        readOnly={readOnly}
        error={errorAt('collect.when')}
        onChange={(chosen) => {
          const when = moments.find((known) => known === chosen) ?? 'before';
          set({ when, flow: when === 'flow' ? (flows[0]?.value ?? null) : null });
        }}
      />
      {collect.when === 'after' ? (
        <NumberInput
          label={say('chatOptions.afterMessages')}
          min={1}
          max={50}
          allowDecimal={false}
          value={collect.afterMessages}
          readOnly={readOnly}
          error={errorAt('collect.afterMessages')}
          onChange={(chosen) => typeof chosen === 'number' && set({ afterMessages: chosen })}
        />
      ) : null}
      {collect.when === 'flow' ? (
        <Select
          label={say('chatOptions.flow')}
          description={say('chatOptions.flowHint')}
          data={flows}
          value={collect.flow}
          allowDeselect={false}
          readOnly={readOnly}
          error={errorAt('collect.flow') ?? errorAt('collect')}
          onChange={(flow) => set({ flow })}
        />
      ) : null}
    </>
  );
}
