import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Domain, domainsKey } from './use-domains.ts';

interface RemoveDomainDialogProps {
  domain: Domain;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a domain stops leading here. */
export function RemoveDomainDialog({ domain: { id, domain: name, purpose }, opened, onClose }: RemoveDomainDialogProps) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/v1/domains/{domainId}', { params: { path: { domainId: id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: domainsKey(slug) });
      onClose();
      toast(say('domains.removed', { name }));
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={say('domains.removeTitle', { name })}
      confirmLabel={say('domains.remove')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {say(`domains.removeText.${purpose}`)}
    </ConfirmDialog>
  );
}
