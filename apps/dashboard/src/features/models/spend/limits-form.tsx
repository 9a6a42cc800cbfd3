import { NumberInput, SimpleGrid } from '@mantine/core';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { useDecimalSeparator } from '../../../ui/use-decimal-separator.ts';
import { useText } from '../../../ui/use-text.ts';
import { type Spend, type SpendLimits, useShowSpend } from './use-spend.ts';

const names = [
  'tenantDay',
  'tenantMonth',
  'botDay',
  'botMonth',
  'visitorDay',
  'visitorMonth',
  'conversation',
] as const satisfies readonly (keyof SpendLimits)[];

type Values = Record<(typeof names)[number], number | string>;

/** The most that may be spent, each limit of which may be left empty. */
export function LimitsForm({ limits }: { limits: SpendLimits }) {
  const say = useText();
  const { api, may } = useTenant();
  const show = useShowSpend();
  const decimalSeparator = useDecimalSeparator();
  const writable = may('models.write');
  const action = useActionForm<Values, Spend>({
    initialValues: Object.fromEntries(names.map((name) => [name, limits[name] === null ? '' : Number(limits[name])])) as Values,
    action: (values) => {
      const body = Object.fromEntries(names.map((name) => [name, values[name] === '' ? null : String(values[name])])) as SpendLimits;
      return take(api.PUT('/v1/spend/limits', { body }));
    },
    onDone: (spend) => {
      show(spend);
      toast(say('spend.saved'));
    },
  });
  const fields = names.map((name) => (
    <NumberInput
      key={name}
      label={say(`spend.limit.${name}`)}
      placeholder={say('spend.noLimit')}
      prefix="$"
      min={0}
      max={999_999_999}
      decimalScale={6}
      decimalSeparator={decimalSeparator}
      hideControls
      readOnly={!writable}
      {...action.form.getInputProps(name)}
    />
  ));
  const grid = (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      {fields}
    </SimpleGrid>
  );
  return (
    <Section title={say('spend.limits')} description={say('spend.limitsText')}>
      {writable ? (
        <Form action={action} submitLabel={say('spend.save')}>
          {grid}
        </Form>
      ) : (
        grid
      )}
    </Section>
  );
}
