import { useIntl } from 'react-intl';

/** Says milliseconds as people read them: whole ones below a second, seconds with one decimal above. */
export function useDurationText(): (ms: number) => string {
  const intl = useIntl();
  return (ms) =>
    ms < 1_000
      ? intl.formatNumber(Math.round(ms), { style: 'unit', unit: 'millisecond' })
      : intl.formatNumber(ms / 1_000, { style: 'unit', unit: 'second', maximumFractionDigits: 1 });
}
