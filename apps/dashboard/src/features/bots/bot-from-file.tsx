import { Button, Divider, FileButton } from '@mantine/core';
import { IconFileCode } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { FileFaults } from './file-faults.tsx';
import { botsKey } from './use-bots.ts';

/** Makes a bot of a file of YAML or JSON; what is wrong with the file is told with its lines. */
export function BotFromFile({ onClose }: { onClose: () => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: async (file: File) => take(api.POST('/v1/bot-files', { body: { file: await file.text() } })),
    onSuccess: async (bot) => {
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
      onClose();
      toast(say('bots.created', { name: bot.name }));
    },
  });
  return (
    <>
      <Divider my="md" label={say('botFile.or')} />
      <FileButton accept=".yaml,.yml,.json,application/yaml,application/json" onChange={(file) => file && make.mutate(file)}>
        {({ onClick }) => (
          <Button
            variant="default"
            fullWidth
            leftSection={<IconFileCode size={16} aria-hidden />}
            loading={make.isPending}
            onClick={onClick}
          >
            {say('botFile.new')}
          </Button>
        )}
      </FileButton>
      {make.error === null ? null : <FileFaults error={make.error} />}
    </>
  );
}
