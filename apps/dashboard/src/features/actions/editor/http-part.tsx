import { Checkbox, JsonInput, NumberInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Rows } from '../../../ui/rows.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ActionValues, ResultRow } from './action-values.ts';
import { RemotePart } from './remote-part.tsx';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const types = ['string', 'number', 'boolean'] as const;

/** A call of the tenant's own server: how it is made, and what of its answer is used. */
export function HttpPart({ form }: { form: UseFormReturnType<ActionValues> }) {
  const say = useText();
  const { values, errors } = form;
  return (
    <>
      <RemotePart
        form={form}
        address={<Select label={say('actions.method')} data={[...methods]} allowDeselect={false} {...form.getInputProps('method')} />}
      >
        {values.method === 'GET' ? (
          <NumberInput label={say('actions.retries')} min={0} max={2} allowDecimal={false} {...form.getInputProps('retries')} />
        ) : (
          <JsonInput
            label={say('actions.body')}
            description={say('actions.bodyHint')}
            autosize
            minRows={3}
            dir="ltr"
            {...form.getInputProps('body')}
          />
        )}
      </RemotePart>
      <Section title={say('actions.result')} description={say('actions.resultHint')}>
        <Rows<ResultRow>
          legend={say('actions.resultList')}
          addLabel={say('actions.addResult')}
          rows={values.result}
          blank={() => ({ key: crypto.randomUUID(), name: '', pointer: '/', type: 'string', label: '', public: false })}
          nameOf={({ name }) => name}
          onChange={(rows) => form.setFieldValue('result', rows)}
          error={errors['result']}
        >
          {(row, change) => (
            <>
              <TextInput
                label={say('actions.resultName')}
                dir="ltr"
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
              <TextInput
                label={say('actions.pointer')}
                dir="ltr"
                value={row.pointer}
                onChange={(event) => change({ pointer: event.currentTarget.value })}
              />
              <Select
                label={say('actions.type')}
                data={types.map((value) => ({ value, label: say(`actions.type.${value}`) }))}
                allowDeselect={false}
                value={row.type}
                onChange={(type) => change({ type: type ?? 'string' })}
              />
              <TextInput
                label={say('actions.resultLabel')}
                value={row.label}
                onChange={(event) => change({ label: event.currentTarget.value })}
              />
              <Checkbox
                label={say('actions.public')}
                checked={row.public}
                onChange={(event) => change({ public: event.currentTarget.checked })}
              />
            </>
          )}
        </Rows>
      </Section>
    </>
  );
}
