import { useIntl } from 'react-intl';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Says an amount of data in the unit in which it is a small number. */
export function useByteText(): (bytes: number) => string {
  const intl = useIntl();
  return (bytes) => {
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const value = bytes / 1000 ** step;
    // The short word for bytes knows no plural: “83 byte”.
    const unitDisplay = step === 0 ? 'long' : 'short';
    return intl.formatNumber(value, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay, maximumFractionDigits: 1 });
  };
}
