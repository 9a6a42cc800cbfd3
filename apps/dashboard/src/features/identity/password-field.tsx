import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';

interface PasswordFieldProps extends Omit<PasswordInputProps, 'autoComplete'> {
  /** A new one is explained, and offered by password managers. */
  kind: 'current' | 'new';
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ kind, ...props }: PasswordFieldProps) {
  const say = useText();
  return (
    <PasswordInput
      label={say(kind === 'new' ? 'field.newPassword' : 'field.password')}
      autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': say('field.showPassword'), tabIndex: 0 }}
      {...(kind === 'new' ? { description: say('field.newPasswordHint', { min: 8 }) } : {})}
      {...props}
    />
  );
}
