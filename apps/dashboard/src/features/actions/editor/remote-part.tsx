import { Checkbox, NumberInput, PasswordInput, Radio, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { Rows } from '../../../ui/rows.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ActionValues, PairRow, ParameterRow, SecretRow } from './action-values.ts';

const types = ['string', 'number', 'integer', 'boolean'] as const;

/** What every action asks that calls a server: where, with which arguments and secrets, and whether it changes something there. */
export function RemotePart({
  form,
  address,
  children,
}: {
  form: UseFormReturnType<ActionValues>;
  address?: ReactNode;
  children?: ReactNode;
}) {
  const say = useText();
  const { values, errors } = form;
  const key = (): string => crypto.randomUUID();
  return (
    <>
      <Section title={say('actions.call')} description={say('actions.callHint', { order: '{{order}}', secret: '{{secret.key}}' })}>
        <Stack gap="md">
          {address}
          <TextInput label={say('actions.url')} type="url" dir="ltr" maxLength={2000} {...form.getInputProps('url')} />
          <Radio.Group label={say('actions.effect')} {...form.getInputProps('effect')}>
            <Stack gap="xs" mt="xs">
              <Radio value="read" label={say('actions.effect.read')} description={say('actions.effectRead')} />
              <Radio value="write" label={say('actions.effect.write')} description={say('actions.effectWrite')} />
            </Stack>
          </Radio.Group>
          <Rows<PairRow>
            legend={say('actions.headers')}
            addLabel={say('actions.addHeader')}
            rows={values.headers}
            blank={() => ({ key: key(), name: '', value: '' })}
            nameOf={({ name }) => name}
            onChange={(rows) => form.setFieldValue('headers', rows)}
            error={errors['headers']}
          >
            {(row, change) => (
              <>
                <TextInput
                  label={say('actions.header')}
                  dir="ltr"
                  value={row.name}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <TextInput
                  label={say('actions.value')}
                  dir="ltr"
                  value={row.value}
                  onChange={(event) => change({ value: event.currentTarget.value })}
                />
              </>
            )}
          </Rows>
          <Rows<SecretRow>
            legend={say('actions.secrets')}
            hint={say('actions.secretsHint')}
            addLabel={say('actions.addSecret')}
            rows={values.secrets}
            blank={() => ({ key: key(), name: '', value: '', stored: false })}
            nameOf={({ name }) => name}
            onChange={(rows) => form.setFieldValue('secrets', rows)}
            error={errors['secrets']}
          >
            {(row, change) => (
              <>
                <TextInput
                  label={say('actions.secret')}
                  dir="ltr"
                  readOnly={row.stored}
                  value={row.name}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <PasswordInput
                  label={say('actions.value')}
                  autoComplete="off"
                  placeholder={row.stored ? say('actions.secretStored') : ''}
                  value={row.value}
                  onChange={(event) => change({ value: event.currentTarget.value })}
                />
              </>
            )}
          </Rows>
          {children}
          <NumberInput
            label={say('actions.timeout')}
            min={500}
            max={10_000}
            step={500}
            allowDecimal={false}
            {...form.getInputProps('timeoutMs')}
          />
        </Stack>
      </Section>
      <Section title={say('actions.parameters')} description={say('actions.parametersHint')}>
        <Rows<ParameterRow>
          legend={say('actions.parameterList')}
          addLabel={say('actions.addParameter')}
          rows={values.parameters}
          blank={() => ({ key: key(), name: '', required: true, schema: { type: 'string' } })}
          nameOf={({ name }) => name}
          onChange={(rows) => form.setFieldValue('parameters', rows)}
          error={errors['parameters']}
        >
          {(row, change) => <ParameterFields row={row} change={change} />}
        </Rows>
      </Section>
    </>
  );
}

function ParameterFields({ row, change }: { row: ParameterRow; change: (part: Partial<ParameterRow>) => void }) {
  const say = useText();
  const { schema } = row;
  return (
    <>
      <TextInput
        label={say('actions.parameter')}
        dir="ltr"
        value={row.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Select
        label={say('actions.type')}
        data={types.map((value) => ({ value, label: say(`actions.type.${value}`) }))}
        allowDeselect={false}
        value={schema.type}
        onChange={(type) => change({ schema: { ...schema, type: type ?? 'string' } })}
      />
      <TextInput
        label={say('actions.meaning')}
        maxLength={500}
        value={schema.description ?? ''}
        onChange={(event) => {
          const { description: _gone, ...rest } = schema;
          const description = event.currentTarget.value;
          change({ schema: description === '' ? rest : { ...rest, description } });
        }}
      />
      {schema.type === 'string' ? (
        <TagsInput
          label={say('actions.values')}
          value={schema.enum ?? []}
          onChange={(options) => {
            const { enum: _gone, ...rest } = schema;
            change({ schema: options.length === 0 ? rest : { ...rest, enum: options } });
          }}
        />
      ) : null}
      <Checkbox
        label={say('actions.required')}
        checked={row.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
      />
    </>
  );
}
