import { useIntl } from 'react-intl';

/** Says US dollars given as decimal text: cents, and as many places more as a small amount needs to be more than nothing. */
export function useMoneyText(): (usd: string) => string {
  const intl = useIntl();
  return (usd) => {
    const amount = Number(usd);
    const places = amount === 0 || amount >= 1 ? 2 : Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(amount))));
    return intl.formatNumber(amount, { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: places });
  };
}
