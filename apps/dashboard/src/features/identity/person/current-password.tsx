import type { PasswordInputProps } from '@mantine/core';
import type { ProblemError } from '../../../api/problem.ts';
import { useSession } from '../../../api/session.ts';
import { required } from '../../../ui/form/rules.ts';
import { useText } from '../../../ui/use-text.ts';
import { PasswordField } from '../password-field.tsx';

/** What a form needs that asks for the password the person has; somebody without one is asked another way, by the API. */
export function useCurrentPassword() {
  const say = useText();
  const { hasPassword } = useSession().person;
  return {
    rules: hasPassword ? { currentPassword: required } : {},
    bodyOf: ({ currentPassword }: { currentPassword: string }) => (hasPassword ? { currentPassword } : {}),
    faultOf: ({ code }: ProblemError) =>
      code === 'wrong_password' ? { field: 'currentPassword' as const, text: say('problem.wrong_password') } : undefined,
  };
}

/** The password the person has; nothing for somebody who has none. */
export function CurrentPasswordField(props: PasswordInputProps) {
  const say = useText();
  const { hasPassword } = useSession().person;
  return hasPassword ? <PasswordField kind="current" {...props} label={say('account.currentPassword')} /> : null;
}
