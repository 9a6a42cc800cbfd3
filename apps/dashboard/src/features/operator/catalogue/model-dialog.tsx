import { Modal, MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { apiOf, take } from '../../../api/client.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { plans } from '../use-operator-tenants.ts';
import { type CatalogueModel, useRefreshCatalogue } from './use-catalogue.ts';

const providers = ['openai', 'anthropic', 'google', 'azure-openai', 'openai-compatible'] as const;
const parameters = ['temperature', 'topP', 'reasoningEffort', 'stop'] as const;

interface ModelDialogProps {
  /** The model that is changed, or `new` for one more; the dialog is closed when left out. */
  edited: CatalogueModel | 'new' | undefined;
  onClose: () => void;
}

/** Asks what a model costs and takes, and which plans may use it. */
export function ModelDialog({ edited, onClose }: ModelDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited === undefined || edited === 'new' ? say('catalogue.add') : edited.model}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {edited === undefined ? null : <ModelForm entry={edited === 'new' ? undefined : edited} onClose={onClose} />}
    </Modal>
  );
}

const numberOr = (value: string | number): number | null => (typeof value === 'number' ? value : null);

function ModelForm({ entry, onClose }: { entry: CatalogueModel | undefined; onClose: () => void }) {
  const say = useText();
  const refresh = useRefreshCatalogue();
  const action = useActionForm({
    initialValues: {
      provider: (entry?.provider ?? 'openai') as string,
      model: entry?.model ?? '',
      contextTokens: (entry?.contextTokens ?? '') as number | string,
      maxOutputTokens: (entry?.maxOutputTokens ?? '') as number | string,
      input: entry?.prices?.input ?? '',
      output: entry?.prices?.output ?? '',
      parameters: (entry?.parameters ?? parameters) as string[],
      tools: entry?.tools ?? true,
      plans: (entry?.plans ?? []) as string[],
    },
    rules: { model: required },
    apiNames: { input: 'prices.input', output: 'prices.output' },
    action: (values) =>
      take(
        apiOf().PUT('/v1/operator/models', {
          body: {
            provider: values.provider as CatalogueModel['provider'],
            model: values.model,
            contextTokens: numberOr(values.contextTokens),
            maxOutputTokens: numberOr(values.maxOutputTokens),
            parameters: parameters.filter((parameter) => values.parameters.includes(parameter)),
            tools: values.tools,
            prices: values.input === '' && values.output === '' ? null : { ...entry?.prices, input: values.input, output: values.output },
            plans: values.plans.length === 0 ? null : plans.filter((plan) => values.plans.includes(plan)),
          },
        }),
      ),
    onDone: async ({ model }) => {
      await refresh();
      onClose();
      toast(say('catalogue.saved', { model }));
    },
  });
  const { form } = action;
  return (
    <Form action={action} submitLabel={say('catalogue.save')}>
      <Select
        label={say('catalogue.provider')}
        data={[...providers]}
        allowDeselect={false}
        readOnly={entry !== undefined}
        {...form.getInputProps('provider')}
      />
      <TextInput label={say('catalogue.model')} maxLength={200} readOnly={entry !== undefined} {...form.getInputProps('model')} />
      <NumberInput label={say('catalogue.context')} min={1} allowDecimal={false} {...form.getInputProps('contextTokens')} />
      <NumberInput label={say('catalogue.longest')} min={1} allowDecimal={false} {...form.getInputProps('maxOutputTokens')} />
      <TextInput
        label={say('catalogue.input')}
        description={say('catalogue.priceHint')}
        inputMode="decimal"
        {...form.getInputProps('input')}
      />
      <TextInput label={say('catalogue.output')} inputMode="decimal" {...form.getInputProps('output')} />
      <MultiSelect
        label={say('catalogue.parameters')}
        description={say('catalogue.parametersHint')}
        data={parameters.map((value) => ({ value, label: say(`bot.${value}`) }))}
        {...form.getInputProps('parameters')}
      />
      <MultiSelect
        label={say('catalogue.plans')}
        description={say('catalogue.plansHint')}
        data={plans.map((value) => ({ value, label: say(`operator.plan.${value}`) }))}
        {...form.getInputProps('plans')}
      />
      <Switch label={say('catalogue.tools')} {...form.getInputProps('tools', { type: 'checkbox' })} />
    </Form>
  );
}
