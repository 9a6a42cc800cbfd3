import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../locales/catalogue.ts';

/** Says a message of the catalogue in the reader's language. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number | Date>>) => string;

/** For labels and everything else that is text; for text with links in it use `FormattedMessage`. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback<Say>((id, values) => intl.formatMessage({ id }, values), [intl]);
}
