import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A point in time as people say it, with the exact time for those who point at it. */
export function Moment({ at }: { at: string }) {
  const intl = useIntl();
  const seconds = Math.round((Date.parse(at) - Date.now()) / 1000);
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  const text = step
    ? intl.formatRelativeTime(Math.round(seconds / step[1]), step[0], { numeric: 'auto' })
    : intl.formatRelativeTime(0, 'second', { numeric: 'auto' });
  return (
    <Tooltip label={intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' })}>
      <time dateTime={at}>{text}</time>
    </Tooltip>
  );
}
