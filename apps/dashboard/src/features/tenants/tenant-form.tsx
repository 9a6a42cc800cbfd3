import { NumberInput, TextInput } from '@mantine/core';
import { Form } from '../../ui/form/form.tsx';
import { useText } from '../../ui/use-text.ts';
import { LanguageSelect } from './language-select.tsx';
import { TimeZoneSelect } from './time-zone-select.tsx';
import type { Tenant } from './use-tenant-facts.ts';
import { useTenantForm } from './use-tenant-form.ts';

/** The name, the address and the settings of a tenant. */
export function TenantForm({ tenant }: { tenant: Tenant }) {
  const say = useText();
  const action = useTenantForm(tenant);
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('settings.save')}>
      <TextInput label={say('settings.name')} maxLength={120} {...field('name')} />
      <TextInput label={say('settings.slug')} description={say('settings.slugHint')} maxLength={40} spellCheck={false} {...field('slug')} />
      <LanguageSelect {...field('locale')} />
      <TimeZoneSelect {...field('timeZone')} />
      <TextInput label={say('settings.region')} description={say('settings.regionHint')} maxLength={60} {...field('dataRegion')} />
      <TextInput
        label={say('settings.model')}
        description={say('settings.modelHint')}
        maxLength={200}
        spellCheck={false}
        {...field('defaultModel')}
      />
      <NumberInput
        label={say('settings.retention')}
        description={say('settings.retentionHint')}
        placeholder={say('settings.retentionNone')}
        min={1}
        max={3650}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        {...field('retentionDays')}
      />
    </Form>
  );
}
