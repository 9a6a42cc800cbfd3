import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Rows } from '../../../ui/rows.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './chat.module.css';
import type { CollectionPartProps } from './collection-moment.tsx';
import { faultOfName, nameOfLabel } from './name-of-label.ts';
import type { DataCollection } from './use-chat-options.ts';

type Field = DataCollection['fields'][number];
type FieldRow = Field & { key: string };

const types: readonly Field['type'][] = ['text', 'name', 'email', 'phone', 'message', 'date_time', 'choice'];

/** The fields visitors fill in; what a field asks for decides what is accepted in it. */
export function CollectedFields({ editing: { readOnly, errorAt }, collect: { fields }, set }: CollectionPartProps) {
  const say = useText();
  /** The fields that are new here: their names follow their labels until somebody writes one. A field that visitors filled in keeps its own. */
  const [following, setFollowing] = useState<readonly string[]>([]);
  const namesBeside = (index: number): string[] => fields.filter((_, other) => other !== index).map(({ name }) => name);
  const stop = (name: string): void => setFollowing(following.filter((other) => other !== name));
  return (
    <fieldset disabled={readOnly} className={classes['fields']}>
      <Rows<FieldRow>
        legend={say('actions.fieldList')}
        hint={say('chatOptions.fieldsHint')}
        addLabel={say('actions.addField')}
        rows={fields.map((field, index) => ({ ...field, key: `${index}` }))}
        blank={() => {
          const name = nameOfLabel('', namesBeside(-1));
          setFollowing([...following, name]);
          return { key: name, name, label: '', type: 'text', required: false, options: [] };
        }}
        nameOf={({ label }) => label}
        onChange={(rows) => set({ fields: rows.map(({ key: _key, ...field }) => field) })}
        error={errorAt('collect.fields')}
      >
        {(row, change) => {
          const index = Number(row.key);
          const path = `collect.fields.${index}`;
          const fault = faultOfName(row.name, namesBeside(index));
          return (
            <>
              <TextInput
                label={say('actions.fieldLabel')}
                dir="auto"
                maxLength={120}
                value={row.label}
                error={errorAt(`${path}.label`)}
                onChange={({ currentTarget: { value: label } }) => {
                  if (!following.includes(row.name)) return change({ label });
                  const name = nameOfLabel(label, namesBeside(index));
                  setFollowing(following.map((other) => (other === row.name ? name : other)));
                  change({ label, name });
                }}
              />
              <TextInput
                label={say('chatOptions.fieldName')}
                dir="ltr"
                maxLength={64}
                value={row.name}
                error={fault ? say(`chatOptions.fieldName.${fault}`) : errorAt(`${path}.name`)}
                onChange={({ currentTarget: { value: name } }) => {
                  stop(row.name);
                  change({ name });
                }}
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
