import { ActionIcon, Button, Group, Menu, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FieldIssue } from '../../../api/problem.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { type FlowStep, newStep, stepKinds, withoutStep, withStep } from './flow.ts';
import type { FlowPartProps } from './flow-settings.tsx';
import classes from './flow-steps.module.css';
import { placeInFlow } from './place-in-flow.ts';
import { StepFields } from './step-fields.tsx';
import { useFaultText } from './use-fault-text.ts';
import { useStepWords } from './use-step-words.ts';

/** The steps of a flow in their order; the first is where it begins. */
export function FlowSteps({ flow, faults, change, readOnly }: FlowPartProps & { faults: readonly FieldIssue[] }) {
  const say = useText();
  const words = useStepWords();
  const textOf = useFaultText(flow);
  const { steps } = flow;
  const linesOf = (index: number): Set<string> => new Set(faults.filter(({ path }) => placeInFlow(path, flow).step === index).map(textOf));
  const set = (index: number, step: FlowStep): void => change({ steps: steps.with(index, step) });
  return (
    <Section title={say('flow.steps')} description={say('flow.stepsHint')}>
      <Stack gap="md" component="ol" className={classes['steps'] ?? ''}>
        {steps.map((step, index) => (
          <li key={step.id} className={classes['step'] ?? ''}>
            <Group justify="space-between" mb="sm">
              <strong>{say('flow.step', { number: index + 1, kind: say(`flow.kind.${step.kind}`) })}</strong>
              {readOnly || steps.length === 1 ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={say('flow.removeStep', { number: index + 1 })}
                  onClick={() => change({ steps: withoutStep(steps, step.id) })}
                >
                  <IconTrash size={18} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </Group>
            <StepFields step={step} steps={steps} readOnly={readOnly} set={(next) => set(index, next)} />
            {[...linesOf(index)].map((line) => (
              <Notice key={line} tone="warning">
                {line}
              </Notice>
            ))}
          </li>
        ))}
      </Stack>
      {readOnly ? null : (
        <Menu>
          <Menu.Target>
            <Button variant="default" mt="md">
              {say('flow.addStep')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {stepKinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => change({ steps: withStep(steps, newStep(kind, steps, words)) })}>
                {say(`flow.kind.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Section>
  );
}
