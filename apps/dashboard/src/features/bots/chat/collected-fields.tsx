import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import { Rows } from '../../../ui/rows.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './chat.module.css';
import type { CollectionPartProps } from './collection-moment.tsx';
import type { DataCollection } from './use-chat-options.ts';

type Field = DataCollection['fields'][number];
type FieldRow = Field & { key: string };

const types: readonly Field['type'][] = ['text', 'name', 'email', 'phone', 'message', 'date_time', 'choice'];

/** The fields visitors fill in; what a field asks for decides what is accepted in it. */
export function CollectedFields({ editing: { readOnly, errorAt }, collect: { fields }, set }: CollectionPartProps) {
  const say = useText();
  return (
    <fieldset disabled={readOnly} className={classes['fields']}>
      <Rows<FieldRow>
        legend={say('actions.fieldList')}
        hint={say('chatOptions.fieldsHint')}
        addLabel={say('actions.addField')}
        rows={fields.map((field) => ({ ...field, key: field.name }))}
        blank={() => {
          const name = freeName(fields);
          return { key: name, name, label: '', type: 'text', required: false, options: [] };
        }}
        nameOf={({ label }) => label}
        onChange={(rows) => set({ fields: rows.map(({ key: _key, ...field }) => field) })}
        error={errorAt('collect.fields')}
      >
        {(row, change) => {
          const path = `collect.fields.${fields.findIndex(({ name }) => name === row.name)}`;
          return (
            <>
              <TextInput
                label={say('actions.fieldLabel')}
                dir="auto"
                maxLength={120}
                value={row.label}
                error={errorAt(`${path}.label`)}
                onChange={({ currentTarget }) => change({ label: currentTarget.value })}
              />
              <Select
                label={say('actions.fieldType')}
                data={types.map((value) => ({ value, label: say(`actions.fieldType.${value}`) }))}
                allowDeselect={false}
                value={row.type}
                onChange={(chosen) => {
                  const type = types.find((known) => known === chosen) ?? 'text';
                  change({ type, options: type === 'choice' ? row.options : [] });
                }}
              />
              {row.type === 'choice' ? (
                <TagsInput
                  label={say('actions.options')}
                  maxTags={50}
                  maxLength={200}
                  splitChars={[]}
                  value={row.options}
                  error={errorAt(path) ? say('chatOptions.optionsMissing') : errorAt(`${path}.options`, 'deep')}
                  onChange={(options) => change({ options })}
                />
              ) : null}
              <Checkbox
                label={say('actions.required')}
                checked={row.required}
                onChange={({ currentTarget }) => change({ required: currentTarget.checked })}
              />
            </>
          );
        }}
      </Rows>
    </fieldset>
  );
}

/** Fields need a name of their own, which no visitor sees. */
function freeName(fields: readonly Field[]): string {
  for (let number = fields.length + 1; ; number++) if (!fields.some(({ name }) => name === `field${number}`)) return `field${number}`;
}
