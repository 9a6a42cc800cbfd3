import { Stack } from '@mantine/core';
import { CopyField } from './copy-field.tsx';
import { Notice } from './notice.tsx';
import { useText } from './use-text.ts';

interface SecretOnceProps {
  /** What it is, as in "API key". */
  label: string;
  value: string;
}

/** Shows a secret that nobody can read again, and says so. */
export function SecretOnce({ label, value }: SecretOnceProps) {
  const say = useText();
  return (
    <Stack gap="sm">
      <Notice tone="warning">{say('secret.once')}</Notice>
      <CopyField label={label} value={value} />
    </Stack>
  );
}
