import { useIntl } from 'react-intl';

const mostNames = 8;

/** Bots by name, as a list in the reader's language; of many, the first and how many more there are. */
export function useBotList() {
  const intl = useIntl();
  return (bots: readonly { name: string }[]): string => {
    const names = bots.slice(0, mostNames).map(({ name }) => name);
    return intl.formatList(bots.length > mostNames ? [...names, `+${intl.formatNumber(bots.length - mostNames)}`] : names);
  };
}
