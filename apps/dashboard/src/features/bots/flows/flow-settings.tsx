import { NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Flow } from './flow.ts';

const visitors = ['all', 'new', 'returning'] as const;

export interface FlowPartProps {
  flow: Flow;
  change: (fields: Partial<Flow>) => void;
  readOnly: boolean;
}

/** What starts a flow, what it says at its end, and what becomes of the answers. */
export function FlowSettings({ flow, change, readOnly }: FlowPartProps) {
  const say = useText();
  const { visit } = flow;
  return (
    <>
      <Section title={say('flow.start')} description={say('flow.startHint')}>
        <Stack gap="md">
          <TextInput
            label={say('flow.title')}
            maxLength={120}
            value={flow.title}
            readOnly={readOnly}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <TagsInput
            label={say('flow.questions')}
            description={say('flow.questionsHint')}
            maxTags={20}
            maxLength={200}
            splitChars={[]}
            value={flow.questions}
            readOnly={readOnly}
            onChange={(questions) => change({ questions })}
          />
          <Switch
            label={say('flow.visit')}
            description={say('flow.visitHint')}
            checked={visit !== null}
            disabled={readOnly}
            onChange={({ currentTarget }) =>
              change({ visit: currentTarget.checked ? { paths: [], afterSeconds: 5, visitors: 'all' } : null })
            }
          />
          {visit === null ? null : (
            <>
              <TagsInput
                label={say('flow.paths')}
                description={say('flow.pathsHint')}
                maxTags={20}
                maxLength={200}
                value={visit.paths}
                readOnly={readOnly}
                onChange={(paths) => change({ visit: { ...visit, paths } })}
              />
              <NumberInput
                label={say('flow.afterSeconds')}
                min={0}
                max={600}
                allowDecimal={false}
                value={visit.afterSeconds}
                readOnly={readOnly}
                onChange={(seconds) => change({ visit: { ...visit, afterSeconds: Number(seconds) } })}
              />
              <Select
                label={say('flow.visitors')}
                data={visitors.map((value) => ({ value, label: say(`flow.visitors.${value}`) }))}
                value={visit.visitors}
                allowDeselect={false}
                readOnly={readOnly}
                onChange={(next) => change({ visit: { ...visit, visitors: visitors.find((known) => known === next) ?? 'all' } })}
              />
            </>
          )}
        </Stack>
      </Section>
      <Section title={say('flow.end')} description={say('flow.endHint')}>
        <Stack gap="md">
          {(['doneText', 'cancelText'] as const).map((name) => (
            <TextInput
              key={name}
              label={say(`flow.${name}`)}
              maxLength={1000}
              value={flow[name]}
              readOnly={readOnly}
              onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
            />
          ))}
          <Switch
            label={say('flow.keepAnswers')}
            description={say('flow.keepAnswersHint')}
            checked={flow.keepAnswers}
            disabled={readOnly}
            onChange={({ currentTarget }) => change({ keepAnswers: currentTarget.checked })}
          />
          {flow.keepAnswers ? (
            <TextInput
              label={say('flow.mailTo')}
              description={say('flow.mailToHint')}
              type="email"
              maxLength={254}
              value={flow.mailTo ?? ''}
              readOnly={readOnly}
              onChange={({ currentTarget }) => change({ mailTo: currentTarget.value.trim() || null })}
            />
          ) : null}
        </Stack>
      </Section>
    </>
  );
}
