import { NumberInput, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { CollectedFields } from './collected-fields.tsx';
import { CollectionMoment } from './collection-moment.tsx';
import type { ChatEditing, DataCollection } from './use-chat-options.ts';

/** What visitors are asked about themselves, what for, and for how long it is kept. */
export function CollectionSection({ editing }: { editing: ChatEditing }) {
  const say = useText();
  const { chat, put, readOnly } = editing;
  const { collect } = chat;
  const begin = (): DataCollection => ({
    when: 'before',
    afterMessages: 3,
    flow: null,
    fields: [{ name: 'email', label: say('actions.fieldType.email'), type: 'email', required: true, options: [] }],
    purpose: say('chatOptions.purposeExample'),
    policyUrl: null,
    retentionDays: 365,
  });
  return (
    <Section title={say('chatOptions.collect')} description={say('chatOptions.collectHint')}>
      <Stack gap="md">
        <Switch
          label={say('chatOptions.collectOn')}
          checked={collect !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ collect: currentTarget.checked ? begin() : null })}
        />
        {collect === null ? null : <CollectionFields editing={editing} collect={collect} />}
      </Stack>
    </Section>
  );
}

function CollectionFields({ editing, collect }: { editing: ChatEditing; collect: DataCollection }) {
  const say = useText();
  const { put, readOnly, errorAt } = editing;
  const set = (fields: Partial<DataCollection>): void => put({ collect: { ...collect, ...fields } });
  return (
    <>
      <CollectionMoment editing={editing} collect={collect} set={set} />
      <CollectedFields editing={editing} collect={collect} set={set} />
      <Textarea
        label={say('chatOptions.purpose')}
        description={say('chatOptions.purposeHint')}
        autosize
        minRows={2}
        required
        dir="auto"
        maxLength={1000}
        value={collect.purpose}
        readOnly={readOnly}
        error={errorAt('collect.purpose')}
        onChange={({ currentTarget }) => set({ purpose: currentTarget.value })}
      />
      <TextInput
        label={say('chatOptions.policyUrl')}
        type="url"
        dir="ltr"
        placeholder="https://example.com/privacy"
        maxLength={500}
        value={collect.policyUrl ?? ''}
        readOnly={readOnly}
        error={errorAt('collect.policyUrl') && say('chatOptions.policyUrlInvalid')}
        onChange={({ currentTarget }) => set({ policyUrl: currentTarget.value.trim() || null })}
      />
      <NumberInput
        label={say('chatOptions.retentionDays')}
        description={say('chatOptions.retentionDaysHint')}
        placeholder={say('chatOptions.retentionEver')}
        min={1}
        max={3650}
        allowDecimal={false}
        value={collect.retentionDays ?? ''}
        readOnly={readOnly}
        error={errorAt('collect.retentionDays')}
        onChange={(chosen) => set({ retentionDays: typeof chosen === 'number' ? chosen : null })}
      />
    </>
  );
}
