import { Select, Skeleton, Switch, TagsInput, TextInput } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { plans } from './use-operator-tenants.ts';

type Settings = components['schemas']['SystemSettings'];

const settingsQuery = queryOptions({
  queryKey: ['operator', 'settings'],
  queryFn: ({ signal }) => take(apiOf().GET('/v1/operator/settings', { signal })),
});

/** What the operator decides for the whole installation. */
export function SystemSettingsPage() {
  const say = useText();
  return (
    <Page title={say('system.title')} description={say('system.description')} width="narrow">
      <Loaded query={useQuery(settingsQuery)} skeleton={<Skeleton height={480} radius="lg" aria-busy />}>
        {(settings) => (
          <Section title={say('system.general')}>
            <SettingsForm settings={settings} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const say = useText();
  const queryClient = useQueryClient();
  const action = useActionForm({
    initialValues: { ...settings, supportEmail: settings.supportEmail ?? '' },
    rules: { installationName: required },
    action: ({ supportEmail, ...values }) => {
      const email = supportEmail.trim();
      return take(apiOf().PATCH('/v1/operator/settings', { body: { ...values, supportEmail: email === '' ? null : email } }));
    },
    onDone: async (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: ['auth', 'options'] });
      toast(say('settings.saved'));
    },
  });
  const field = action.form.getInputProps;
  return (
    <Form action={action} submitLabel={say('settings.save')}>
      <TextInput label={say('system.name')} description={say('system.nameHint')} maxLength={60} {...field('installationName')} />
      <Switch
        label={say('system.selfService')}
        description={say('system.selfServiceHint')}
        {...action.form.getInputProps('selfService', { type: 'checkbox' })}
      />
      <TagsInput
        label={say('system.domains')}
        description={say('system.domainsHint')}
        clearable
        clearButtonProps={{ 'aria-label': say('system.domainsClear') }}
        {...field('signUpDomains')}
      />
      <Select
        label={say('system.defaultPlan')}
        data={plans.map((plan) => ({ value: plan, label: say(`operator.plan.${plan}`) }))}
        allowDeselect={false}
        {...field('defaultPlan')}
      />
      <TextInput
        type="email"
        label={say('system.supportEmail')}
        description={say('system.supportEmailHint')}
        maxLength={254}
        {...field('supportEmail')}
      />
    </Form>
  );
}
