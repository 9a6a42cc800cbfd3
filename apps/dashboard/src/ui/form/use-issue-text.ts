import { useIntl } from 'react-intl';
import type { FieldIssue } from '../../api/problem.ts';

/** Says beside a field, in the reader's language, what the API did not accept there. */
export function useIssueText(): (issue: FieldIssue) => string {
  const intl = useIntl();
  return ({ rule, limit = 0, of = 'string' }) => {
    switch (rule) {
      case 'too_small':
        return limit === 1 ? intl.formatMessage({ id: 'form.required' }) : intl.formatMessage({ id: 'issue.tooSmall' }, { limit, of });
      case 'too_big':
        return intl.formatMessage({ id: 'issue.tooBig' }, { limit, of });
      case 'invalid_value':
        return intl.formatMessage({ id: 'issue.notOffered' });
      case 'not_supported':
        return intl.formatMessage({ id: 'issue.notSupported' });
      case 'not_in_plan':
        return intl.formatMessage({ id: 'issue.notInPlan' });
      default:
        return intl.formatMessage({ id: 'issue.notValid' });
    }
  };
}
