import { Group, Select, Skeleton, Stack } from '@mantine/core';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { DiffView } from './diff-view.tsx';
import { type ComparedState, useDiff } from './use-versions.ts';

interface CompareSectionProps {
  bot: Bot;
  from: ComparedState;
  to: ComparedState;
  /** The number of the newest version: all from 1 to it are there. */
  latest: number;
  onFrom: (state: ComparedState) => void;
  onTo: (state: ComparedState) => void;
}

/** Any two states of a bot, laid beside each other. */
export function CompareSection({ bot, from, to, latest, onFrom, onTo }: CompareSectionProps) {
  const say = useText();
  const states = [
    { value: 'draft', label: say('versions.draft') },
    ...Array.from({ length: latest }, (_, index) => ({
      value: String(latest - index),
      label: say('versions.number', { number: latest - index }),
    })),
  ];
  return (
    <Section title={say('versions.differences')} description={say('versions.differencesHint')}>
      <Stack gap="md">
        <Group grow>
          <Select
            label={say('versions.from')}
            data={states}
            allowDeselect={false}
            value={String(from)}
            onChange={(key) => onFrom(stateOf(key))}
          />
          <Select
            label={say('versions.to')}
            data={states}
            allowDeselect={false}
            value={String(to)}
            onChange={(key) => onTo(stateOf(key))}
          />
        </Group>
        <Loaded query={useDiff(bot, { from, to })} skeleton={<Skeleton height={120} radius="md" />}>
          {(diff) => <DiffView diff={diff} />}
        </Loaded>
      </Stack>
    </Section>
  );
}

function stateOf(key: string | null): ComparedState {
  return key === null || key === 'draft' ? 'draft' : Number(key);
}
