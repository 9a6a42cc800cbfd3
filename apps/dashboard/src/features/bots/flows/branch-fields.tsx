import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import { answersOf, type BranchStep, comparisons, type FlowStep } from './flow.ts';
import { NextStep } from './next-step.tsx';

interface BranchFieldsProps {
  step: BranchStep;
  steps: readonly FlowStep[];
  readOnly: boolean;
  set: (step: BranchStep) => void;
}

/** Which way a flow goes by what was answered. The first case that holds decides. */
export function BranchFields({ step, steps, readOnly, set }: BranchFieldsProps) {
  const say = useText();
  const setCase = (index: number, fields: Partial<BranchStep['cases'][number]>): void =>
    set({ ...step, cases: step.cases.map((each, at) => (at === index ? { ...each, ...fields } : each)) });
  return (
    <Stack gap="sm">
      <Select
        label={say('flow.branchOn')}
        data={answersOf(steps)}
        value={step.name}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(name) => set({ ...step, name: name ?? step.name })}
      />
      {step.cases.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cases have no names, and all their fields come from here.
        <Group key={index} grow align="end">
          <Select
            label={say('flow.compare')}
            data={comparisons.map((value) => ({ value, label: say(`flow.compare.${value}`) }))}
            value={each.compare}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(next) => setCase(index, { compare: comparisons.find((known) => known === next) ?? 'is' })}
          />
          {each.compare === 'given' ? null : (
            <TextInput
              label={say('flow.value')}
              maxLength={200}
              value={each.value}
              readOnly={readOnly}
              onChange={({ currentTarget }) => setCase(index, { value: currentTarget.value })}
            />
          )}
          <NextStep
            label={say('flow.then')}
            value={each.next}
            steps={steps}
            readOnly={readOnly}
            onChange={(next) => setCase(index, { next })}
          />
        </Group>
      ))}
      {readOnly ? null : (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => set({ ...step, cases: [...step.cases, { compare: 'is', value: '', next: null }] })}
          >
            {say('flow.addCase')}
          </Button>
          {step.cases.length > 1 ? (
            <Button variant="default" size="compact-sm" onClick={() => set({ ...step, cases: step.cases.slice(0, -1) })}>
              {say('flow.removeCase')}
            </Button>
          ) : null}
        </Group>
      )}
      <NextStep
        label={say('flow.otherwise')}
        value={step.next}
        steps={steps}
        readOnly={readOnly}
        onChange={(next) => set({ ...step, next })}
      />
    </Stack>
  );
}
