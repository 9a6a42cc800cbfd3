import { Button, Group, Select, Stack } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraftField } from '../editor/use-draft-field.ts';
import { newFlow } from './flow.ts';
import { FlowPreview } from './flow-preview.tsx';
import { FlowSettings } from './flow-settings.tsx';
import { FlowSteps } from './flow-steps.tsx';
import { useFlowFaults } from './use-flow-faults.ts';
import { useStepWords } from './use-step-words.ts';

/** What a bot leads visitors through step by step, with a preview beside it. */
export function FlowTab() {
  const say = useText();
  const words = useStepWords();
  const { value: flows, set, readOnly } = useDraftField('flows');
  const [chosen, setChosen] = useState(0);
  const flow = flows[chosen] ?? flows[0];
  const index = flow === undefined ? 0 : flows.indexOf(flow);
  const faults = useFlowFaults(flow);
  const add = (): void => {
    const names = flows.map(({ name }) => name);
    set([...flows, newFlow(names, words)]);
    setChosen(flows.length);
  };
  const addButton = readOnly ? undefined : <Button onClick={add}>{say('flow.add')}</Button>;
  if (flow === undefined)
    return <EmptyState icon={IconRoute} title={say('flow.emptyTitle')} text={say('flow.emptyText')} action={addButton} />;
  const change = (fields: Partial<typeof flow>): void => set(flows.map((each, at) => (at === index ? { ...each, ...fields } : each)));
  return (
    <>
      <Section title={say('flow.flows')} description={say('flow.hint')} action={addButton}>
        <Group align="end">
          <Select
            label={say('flow.flow')}
            data={flows.map(({ title }, at) => ({ value: String(at), label: title || say('flow.untitled') }))}
            value={String(index)}
            allowDeselect={false}
            onChange={(next) => setChosen(Number(next))}
          />
          {readOnly ? null : (
            <Button variant="default" onClick={() => set(flows.filter((each) => each !== flow))}>
              {say('flow.remove')}
            </Button>
          )}
        </Group>
      </Section>
      <Stack gap={0} key={index}>
        <FlowSettings flow={flow} change={change} readOnly={readOnly} />
        <FlowSteps flow={flow} faults={faults} change={change} readOnly={readOnly} />
        <FlowPreview key={JSON.stringify(flow)} flow={flow} faults={faults} />
      </Stack>
    </>
  );
}
