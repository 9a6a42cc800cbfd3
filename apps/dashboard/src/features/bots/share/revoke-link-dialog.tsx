import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { type PreviewLink, previewLinksKey } from './use-preview-links.ts';

interface RevokeLinkDialogProps {
  botId: string;
  /** Undefined while none is to be taken back. */
  link: PreviewLink | undefined;
  onClose: () => void;
}

/** Asks before a link shows nothing any more. */
export function RevokeLinkDialog({ botId, link, onClose }: RevokeLinkDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: (previewLinkId: string) =>
      take(api.DELETE('/v1/bots/{botId}/preview-links/{previewLinkId}', { params: { path: { botId, previewLinkId } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: previewLinksKey(slug, botId) });
      onClose();
      toast(say('share.revokedToast'));
    },
  });
  return (
    <ConfirmDialog
      opened={link !== undefined}
      title={say('share.revokeTitle')}
      confirmLabel={say('share.revokeSubmit')}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => link && end.mutate(link.id)}
      onClose={onClose}
    >
      {say('share.revokeText')}
    </ConfirmDialog>
  );
}
