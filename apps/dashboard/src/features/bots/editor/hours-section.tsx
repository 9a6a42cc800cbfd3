import { Button, Checkbox, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { timeZoneHere } from '../../../api/time-zone-here.ts';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { BotConfig } from './draft-context.ts';
import { useDraftField } from './use-draft-field.ts';

type Hours = NonNullable<BotConfig['hours']>;
type Span = Hours['open'][number];

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday. */
const monday = Date.UTC(2024, 0, 1);

/** When people are there to take over, and what is said beside the offer of a message while nobody is. */
export function HoursSection() {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('hours');
  const begin = (): Hours => ({
    timeZone: timeZoneHere(),
    open: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    closedText: say('hours.closedExample'),
  });
  return (
    <Section title={say('bot.hours')} description={say('hours.hint')}>
      <Stack gap="md">
        <Switch
          label={say('hours.kept')}
          checked={value !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => set(currentTarget.checked ? begin() : null)}
        />
        {value === null ? null : <HoursFields hours={value} onChange={set} readOnly={readOnly} error={error} />}
      </Stack>
    </Section>
  );
}

interface HoursFieldsProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
  readOnly: boolean;
  error: React.ReactNode;
}

function HoursFields({ hours, onChange, readOnly, error }: HoursFieldsProps) {
  const say = useText();
  return (
    <>
      <Select
        label={say('hours.timeZone')}
        data={[...new Set([...Intl.supportedValuesOf('timeZone'), hours.timeZone])]}
        searchable
        limit={100}
        allowDeselect={false}
        value={hours.timeZone}
        readOnly={readOnly}
        onChange={(timeZone) => timeZone !== null && onChange({ ...hours, timeZone })}
      />
      {weekdays.map((weekday) => (
        <DayFields
          key={weekday}
          weekday={weekday}
          spans={hours.open.filter((span) => span.weekday === weekday)}
          readOnly={readOnly}
          onChange={(spans) =>
            onChange({
              ...hours,
              open: weekdays.flatMap((day) => (day === weekday ? spans : hours.open.filter((span) => span.weekday === day))),
            })
          }
        />
      ))}
      <TextInput
        label={say('hours.closedText')}
        maxLength={300}
        value={hours.closedText}
        readOnly={readOnly}
        error={error}
        onChange={({ currentTarget }) => onChange({ ...hours, closedText: currentTarget.value })}
      />
    </>
  );
}

interface DayFieldsProps {
  weekday: number;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
  readOnly: boolean;
}

function DayFields({ weekday, spans, onChange, readOnly }: DayFieldsProps) {
  const say = useText();
  const intl = useIntl();
  const day = intl.formatDate(monday + (weekday - 1) * 86_400_000, { weekday: 'long', timeZone: 'UTC' });
  const add = (from: string, to: string): void => onChange([...spans, { weekday, from, to }]);
  const put = (index: number, part: Partial<Span>): void =>
    onChange(spans.map((span, place) => (place === index ? { ...span, ...part } : span)));
  return (
    <Group gap="sm" align="center">
      <Checkbox
        label={day}
        checked={spans.length > 0}
        disabled={readOnly}
        onChange={({ currentTarget }) => (currentTarget.checked ? add('09:00', '17:00') : onChange([]))}
        w="9rem"
      />
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is told by its place alone.
        <Group key={index} gap={4} wrap="nowrap">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              size="xs"
              aria-label={say(`hours.${end}`, { day })}
              value={span[end] === '24:00' ? '00:00' : span[end]}
              readOnly={readOnly}
              onChange={({ currentTarget }) =>
                put(index, { [end]: end === 'to' && currentTarget.value === '00:00' ? '24:00' : currentTarget.value })
              }
            />
          ))}
        </Group>
      ))}
      {spans.length === 0 || spans.length >= 3 || readOnly ? null : (
        <Button variant="subtle" size="compact-xs" aria-label={say('hours.add', { day })} onClick={() => add('18:00', '20:00')}>
          <IconPlus size={14} aria-hidden />
        </Button>
      )}
    </Group>
  );
}
