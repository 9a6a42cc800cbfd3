import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { botKey } from '../use-bot.ts';
import { type Bot, botsKey } from '../use-bots.ts';

/** Deletes a bot with all conversations that were had with it, after its name was typed. */
export function DeleteBot({ bot, opened, onClose }: { bot: Bot; opened: boolean; onClose: () => void }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/v1/bots/{botId}', { params: { path: { botId: bot.id } } })),
    onSuccess: async ({ name, conversations }) => {
      await navigate({ to: '/t/$slug/bots', params: { slug }, ignoreBlocker: true });
      queryClient.removeQueries({ queryKey: botKey(slug, bot.id) });
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
      toast(say('bot.deleted', { name, conversations }));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('bot.deleteTitle')}
      confirmLabel={say('bot.delete')}
      typeToConfirm={bot.name}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {say('bot.deleteText')}
    </ConfirmDialog>
  );
}
