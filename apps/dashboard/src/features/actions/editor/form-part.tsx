import { Button, Checkbox, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ActionValues, FieldRow } from './action-values.ts';

const types = ['text', 'name', 'email', 'phone', 'message', 'date_time', 'choice'] as const;

/** What a form asks visitors for, and what becomes of it. */
export function FormPart({ form }: { form: UseFormReturnType<ActionValues> }) {
  const say = useText();
  const { fields } = form.values;
  const blank = (): FieldRow => ({
    ...{ key: crypto.randomUUID(), name: freeName(fields), label: '', type: 'text' },
    ...{ required: true, options: [] },
  });
  return (
    <>
      <Section title={say('actions.fields')}>
        <Rows<FieldRow>
          legend={say('actions.fieldList')}
          addLabel={say('actions.addField')}
          rows={fields}
          blank={blank}
          nameOf={({ label }) => label}
          onChange={(rows) => form.setFieldValue('fields', rows)}
          error={form.errors['fields']}
        >
          {(row, change) => (
            <>
              <TextInput
                label={say('actions.fieldLabel')}
                maxLength={120}
                value={row.label}
                onChange={(event) => change({ label: event.currentTarget.value })}
              />
              <Select
                label={say('actions.fieldType')}
                data={types.map((value) => ({ value, label: say(`actions.fieldType.${value}`) }))}
                allowDeselect={false}
                value={row.type}
                onChange={(type) => change({ type: type ?? 'text' })}
              />
              {row.type === 'choice' ? (
                <TagsInput label={say('actions.options')} value={row.options} onChange={(options) => change({ options })} />
              ) : null}
              <Checkbox
                label={say('actions.required')}
                checked={row.required}
                onChange={(event) => change({ required: event.currentTarget.checked })}
              />
            </>
          )}
        </Rows>
      </Section>
      <Section title={say('actions.afterwards')}>
        <TextInput label={say('actions.thanks')} maxLength={500} {...form.getInputProps('thanks')} />
        <TextInput
          label={say('actions.mailTo')}
          description={say('actions.mailToHint')}
          type="email"
          mt="md"
          {...form.getInputProps('mailTo')}
        />
        {fields.some(({ type }) => type === 'date_time') ? (
          <NumberInput
            label={say('actions.minutes')}
            description={say('actions.minutesHint')}
            min={5}
            max={1440}
            allowDecimal={false}
            mt="md"
            {...form.getInputProps('appointmentMinutes')}
          />
        ) : null}
        <TextInput
          label={say('actions.webhook')}
          description={say('actions.webhookHint')}
          type="url"
          dir="ltr"
          maxLength={2000}
          mt="md"
          {...form.getInputProps('webhookUrl')}
        />
        {form.values.webhookUrl.trim() === '' ? null : <WebhookSecret form={form} />}
      </Section>
    </>
  );
}

function WebhookSecret({ form }: { form: UseFormReturnType<ActionValues> }) {
  const say = useText();
  const [made, setMade] = useState('');
  const stored = form.values.secrets.some(({ name, stored: isStored }) => name === 'webhook' && isStored);
  const make = (): void => {
    const secret = `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
    setMade(secret);
    form.setFieldValue('secrets', [{ key: 'webhook', name: 'webhook', value: secret, stored }]);
  };
  return (
    <div>
      <p>{say(made !== '' ? 'actions.webhookMade' : stored ? 'actions.webhookStored' : 'actions.webhookMissing')}</p>
      {made === '' ? null : <CopyField label={say('actions.webhookSecret')} value={made} />}
      <Button variant="default" size="xs" mt="xs" onClick={make}>
        {say('actions.makeSecret')}
      </Button>
    </div>
  );
}

/** Fields need a name of their own that no reader sees. */
function freeName(fields: readonly FieldRow[]): string {
  for (let number = fields.length + 1; ; number++) if (!fields.some(({ name }) => name === `field${number}`)) return `field${number}`;
}
