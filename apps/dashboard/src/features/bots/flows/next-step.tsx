import { Select } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import { type FlowStep, stepWords } from './flow.ts';

interface NextStepProps {
  label: string;
  value: string | null;
  steps: readonly FlowStep[];
  readOnly: boolean;
  onChange: (next: string | null) => void;
}

/** Where a step leads: to another one, or to the end. */
export function NextStep({ label, value, steps, readOnly, onChange }: NextStepProps) {
  const say = useText();
  const data = steps.map((step, index) => ({
    value: step.id,
    label: `${say('flow.step', { number: index + 1, kind: say(`flow.kind.${step.kind}`) })} · ${stepWords(step, steps)}`,
  }));
  return (
    <Select
      label={label}
      data={[{ value: '', label: say('flow.toEnd') }, ...data]}
      value={value ?? ''}
      allowDeselect={false}
      readOnly={readOnly}
      onChange={(next) => onChange(next || null)}
    />
  );
}
