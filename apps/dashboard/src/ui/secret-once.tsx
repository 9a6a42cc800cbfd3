import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { CopyField } from './copy-field.tsx';
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
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {say('secret.once')}
      </Alert>
      <CopyField label={label} value={value} />
    </Stack>
  );
}
