import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { take } from '../api/client.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { saveFile } from './save-file.ts';

interface ExportButtonProps {
  label: string;
  /** What the saved file is called. */
  name: string;
  /** Asks for the file as a blob. */
  fetchFile: () => Parameters<typeof take<Blob>>[0];
}

/** Saves a list as a file. */
export function ExportButton({ label, name, fetchFile }: ExportButtonProps) {
  const save = useMutation({ mutationFn: async () => saveFile(await take(fetchFile()), name) });
  return (
    <Stack gap="xs" align="flex-end">
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
        {label}
      </Button>
      {save.error === null ? null : <ProblemAlert error={save.error} />}
    </Stack>
  );
}
