import { Button, Menu, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useText } from '../../ui/use-text.ts';
import type { AuditFilters } from './use-audit.ts';

const formats = { csv: 'audit.csv', jsonl: 'audit.jsonl' } as const;

/** Saves every entry the filters take as a file. */
export function ExportMenu({ filters }: { filters: AuditFilters }) {
  const say = useText();
  const { slug, api } = useTenant();
  const save = useMutation({
    mutationFn: async (format: keyof typeof formats) => {
      const query = { ...filters, format };
      const bytes = await take(api.GET('/v1/audit-entries/export', { params: { query }, parseAs: 'blob' }));
      saveFile(bytes, `${slug}-audit-log.${format}`);
    },
  });
  return (
    <Stack gap="xs" align="flex-end">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending}>
            {say('audit.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['csv', 'jsonl'] as const).map((format) => (
            <Menu.Item key={format} onClick={() => save.mutate(format)}>
              {say(formats[format])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {save.error === null ? null : <ProblemAlert error={save.error} />}
    </Stack>
  );
}
