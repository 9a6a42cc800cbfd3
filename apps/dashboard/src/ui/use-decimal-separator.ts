import { useIntl } from 'react-intl';

/** What stands between whole numbers and their fractions in the reader's language, for fields that take numbers. */
export function useDecimalSeparator(): string {
  const intl = useIntl();
  return intl.formatNumberToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}
