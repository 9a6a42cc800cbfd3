import { useIntl } from 'react-intl';
import type { MessageId } from '../../locales/catalogue.ts';

/** Says what an operator did; what this dashboard has no words for keeps its own name. */
export function useOperatorActionText(): (action: string) => string {
  const intl = useIntl();
  return (action) => {
    const id = [`operator.action.${action}`, `audit.action.${action}`].find((candidate) => Object.hasOwn(intl.messages, candidate));
    return id === undefined ? action : intl.formatMessage({ id: id as MessageId });
  };
}
