import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Domain, domainsKey } from './use-domains.ts';

/** Has the record of a domain looked for now. */
export function useVerifyDomain({ id, domain }: Domain) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.POST('/v1/domains/{domainId}/verify', { params: { path: { domainId: id } } })),
    onSuccess: () => toast(say('domains.isVerified', { name: domain })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: domainsKey(slug) }),
  });
}
