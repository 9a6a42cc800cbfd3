import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { ProblemError } from '../api/problem.ts';
import type { MessageId } from '../locales/catalogue.ts';

/** Says what went wrong in the reader's language; a code this dashboard does not know is said in the API's own words. */
export function useProblemText(): (error: unknown) => string {
  const intl = useIntl();
  return useCallback(
    (error) => {
      const id = error instanceof ProblemError ? `problem.${error.code}` : 'problem.internal';
      if (isKnown(id, intl.messages)) return intl.formatMessage({ id }, boundOf(error));
      return (error instanceof ProblemError ? error.title : undefined) ?? intl.formatMessage({ id: 'problem.internal' });
    },
    [intl],
  );
}

/** Of what there are too many and how many there may be, where that is what went wrong; 0 when the API does not say. */
function boundOf(error: unknown): { what: string; limit: number } {
  const { what = '', limit = 0 } = error instanceof ProblemError ? error.details : {};
  return { what: String(what), limit: Number(limit) };
}

function isKnown(id: string, messages: object): id is MessageId {
  return Object.hasOwn(messages, id);
}
