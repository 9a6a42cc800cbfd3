import { ActionIcon, Autocomplete, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/use-text.ts';
import { useActions } from '../editor/use-actions.ts';
import { type AnswerExpectation, useSourceChoice } from './use-answer-tests.ts';

const kinds = [
  'contains',
  'not_contains',
  'cites',
  'answers',
  'declines',
  'calls',
  'calls_nothing',
  'keeps_instructions',
  'graded',
] as const satisfies readonly AnswerExpectation['kind'][];

interface ExpectationFieldsProps {
  value: readonly AnswerExpectation[];
  onChange: (value: AnswerExpectation[]) => void;
}

/** What a right answer must hold or do, line by line. */
export function ExpectationFields({ value, onChange }: ExpectationFieldsProps) {
  const say = useText();
  const put = (at: number, next: AnswerExpectation) => onChange(value.map((each, index) => (index === at ? next : each)));
  return (
    <Stack gap="sm">
      {value.map((expectation, index) => (
        // Lines have no names; one that is removed takes its fields with it.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} gap="xs" align="flex-end" wrap="wrap">
          <Select
            label={say('tests.expectation', { number: index + 1 })}
            data={kinds.map((kind) => ({ value: kind, label: say(`tests.kind.${kind}`) }))}
            value={expectation.kind}
            allowDeselect={false}
            onChange={(chosen) => put(index, emptyOf(kinds.find((kind) => kind === chosen) ?? 'contains'))}
          />
          <ExpectationText expectation={expectation} onChange={(next) => put(index, next)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={say('tests.removeExpectation', { number: index + 1 })}
            disabled={value.length === 1}
            onClick={() => onChange(value.filter((_each, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={value.length >= 20}
          onClick={() => onChange([...value, emptyOf('contains')])}
        >
          {say('tests.addExpectation')}
        </Button>
      </Group>
    </Stack>
  );
}

function ExpectationText({ expectation, onChange }: { expectation: AnswerExpectation; onChange: (next: AnswerExpectation) => void }) {
  const say = useText();
  const { data: sources = [] } = useSourceChoice();
  const { data: actions = [] } = useActions();
  const text = (label: string, value: string, next: (typed: string) => AnswerExpectation) => (
    <TextInput
      label={label}
      value={value}
      required
      maxLength={500}
      flex={1}
      miw={180}
      onChange={({ currentTarget }) => onChange(next(currentTarget.value))}
    />
  );
  switch (expectation.kind) {
    case 'contains':
    case 'not_contains':
      return text(say('tests.text'), expectation.text, (typed) => ({ kind: expectation.kind, text: typed }));
    case 'calls':
      return (
        <Autocomplete
          label={say('tests.action')}
          data={actions.map(({ name }) => name)}
          value={expectation.action}
          required
          maxLength={64}
          flex={1}
          miw={180}
          onChange={(action) => onChange({ kind: 'calls', action })}
        />
      );
    case 'graded':
      return text(say('tests.criterion'), expectation.criterion, (criterion) => ({ kind: 'graded', criterion }));
    case 'cites':
      return (
        <Select
          label={say('tests.source')}
          data={sources}
          value={expectation.sourceId === '' ? null : expectation.sourceId}
          required
          searchable
          flex={1}
          miw={180}
          onChange={(sourceId) => onChange({ kind: 'cites', sourceId: sourceId ?? '' })}
        />
      );
    default:
      return null;
  }
}

function emptyOf(kind: AnswerExpectation['kind']): AnswerExpectation {
  switch (kind) {
    case 'contains':
    case 'not_contains':
      return { kind, text: '' };
    case 'cites':
      return { kind, sourceId: '' };
    case 'calls':
      return { kind, action: '' };
    case 'graded':
      return { kind, criterion: '' };
    default:
      return { kind };
  }
}
