import { TextInput, type TextInputProps } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';

/** An e-mail address, as browsers and password managers know it. */
export function EmailField(props: Omit<TextInputProps, 'type'>) {
  const say = useText();
  return <TextInput label={say('field.email')} type="email" autoComplete="username" inputMode="email" spellCheck={false} {...props} />;
}
