import type { ProblemError } from '../../api/problem.ts';
import type { Say } from '../../ui/use-text.ts';

const reasons = {
  too_short: 'password.tooShort',
  too_long: 'password.tooLong',
  too_common: 'password.tooCommon',
  contains_email: 'password.containsEmail',
} as const;

/** Says beside the field why a password cannot be used. */
export function passwordFault(say: Say): (error: ProblemError) => { field: 'password'; text: string } | undefined {
  return ({ code, details }) => {
    if (code !== 'password_rejected') return undefined;
    const reason = Object.entries(reasons).find(([name]) => name === details['reason']);
    return { field: 'password', text: say(reason?.[1] ?? 'problem.password_rejected') };
  };
}
