import { TextInput, type TextInputProps } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';

interface CodeFieldProps extends Omit<TextInputProps, 'label'> {
  /** Whether it takes one of the codes kept for when the app is lost. */
  backup?: boolean;
}

/** A code of an authenticator app, or a backup code. */
export function CodeField({ backup = false, ...props }: CodeFieldProps) {
  const say = useText();
  return (
    <TextInput
      label={say(backup ? 'secondFactor.backupCode' : 'secondFactor.code')}
      autoComplete="one-time-code"
      inputMode={backup ? 'text' : 'numeric'}
      spellCheck={false}
      {...props}
    />
  );
}
