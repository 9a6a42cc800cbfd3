import { Group, NumberInput, Select, Stack, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import { BranchFields } from './branch-fields.tsx';
import { type AskStep, answersOf, answerTypes, type FlowStep } from './flow.ts';
import { NextStep } from './next-step.tsx';

interface StepFieldsProps {
  step: FlowStep;
  steps: readonly FlowStep[];
  readOnly: boolean;
  set: (step: FlowStep) => void;
}

/** What one step says, asks for or decides, and where it leads. */
export function StepFields({ step, steps, readOnly, set }: StepFieldsProps) {
  const say = useText();
  if (step.kind === 'branch') return <BranchFields step={step} steps={steps} readOnly={readOnly} set={set} />;
  const words = step.kind === 'model' ? step.question : step.text;
  return (
    <Stack gap="sm">
      <Textarea
        label={say(`flow.words.${step.kind}`)}
        description={
          answersOf(steps).length > 0
            ? say('flow.templateHint', {
                answers: answersOf(steps)
                  .map(({ value }) => `{{${value}}}`)
                  .join(', '),
              })
            : undefined
        }
        autosize
        maxLength={1000}
        value={words}
        readOnly={readOnly}
        onChange={({ currentTarget: { value } }) => set(step.kind === 'model' ? { ...step, question: value } : { ...step, text: value })}
      />
      {step.kind === 'ask' ? <AskFields step={step} readOnly={readOnly} set={set} /> : null}
      {step.kind === 'ask' || step.kind === 'say' ? (
        <NextStep
          label={say('flow.next')}
          value={step.next}
          steps={steps}
          readOnly={readOnly}
          onChange={(next) => set({ ...step, next })}
        />
      ) : null}
    </Stack>
  );
}

function AskFields({ step, readOnly, set }: { step: AskStep; readOnly: boolean; set: (step: AskStep) => void }) {
  const say = useText();
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={say('flow.label')}
          maxLength={120}
          value={step.label}
          readOnly={readOnly}
          onChange={({ currentTarget }) => set({ ...step, label: currentTarget.value })}
        />
        <Select
          label={say('flow.type')}
          data={answerTypes.map((value) => ({ value, label: say(`flow.type.${value}`) }))}
          value={step.type}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(next) => {
            const type = answerTypes.find((known) => known === next) ?? 'text';
            set({ ...step, type, options: type === 'choice' ? step.options : [], min: null, max: null });
          }}
        />
      </Group>
      {step.type === 'choice' ? (
        <TagsInput
          label={say('flow.options')}
          maxTags={12}
          maxLength={100}
          splitChars={[]}
          value={step.options}
          readOnly={readOnly}
          onChange={(options) => set({ ...step, options })}
        />
      ) : null}
      {step.type === 'number' ? (
        <Group grow>
          {(['min', 'max'] as const).map((name) => (
            <NumberInput
              key={name}
              label={say(`flow.${name}`)}
              value={step[name] ?? ''}
              readOnly={readOnly}
              onChange={(chosen) => set({ ...step, [name]: typeof chosen === 'number' ? chosen : null })}
            />
          ))}
        </Group>
      ) : null}
      {step.type === 'text' && step.required ? null : (
        <TextInput
          label={say('flow.invalidText')}
          maxLength={1000}
          value={step.invalidText}
          readOnly={readOnly}
          onChange={({ currentTarget }) => set({ ...step, invalidText: currentTarget.value })}
        />
      )}
      <Switch
        label={say('flow.required')}
        checked={step.required}
        disabled={readOnly}
        onChange={({ currentTarget }) => set({ ...step, required: currentTarget.checked })}
      />
    </>
  );
}
