import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

interface TimeZoneSelectProps {
  value?: string;
  onChange?: (zone: string | null) => void;
  error?: ReactNode;
}

/** How many of the several hundred zones are listed at once: the rest is found by typing. */
const maxListed = 60;

/** Chooses a time zone of those the browser knows. */
export function TimeZoneSelect(props: TimeZoneSelectProps) {
  const say = useText();
  const zones = new Set(['UTC', ...(props.value === undefined ? [] : [props.value]), ...Intl.supportedValuesOf('timeZone')]);
  return <Select label={say('settings.timeZone')} data={[...zones]} limit={maxListed} searchable allowDeselect={false} {...props} />;
}
