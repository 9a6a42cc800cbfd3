import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Member, membersKey } from './use-members.ts';
import { rolesKey } from './use-roles.ts';

/** Takes a member out of the tenant. */
export function useRemoveMember({ id, name }: Member, onDone: () => void) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.DELETE('/v1/members/{memberId}', { params: { path: { memberId: id } } })),
    onSuccess: async () => {
      await Promise.all([membersKey(slug), rolesKey(slug)].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onDone();
      toast(say('members.removed', { name }));
    },
  });
}

/** Makes a member the owner; whoever does it is an admin from then on, and sees what an admin sees. */
export function useTransferTenant({ id, name }: Member, onDone: () => void) {
  const say = useText();
  const { slug, membership } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => take(apiOf().POST('/v1/tenant/transfer', { body: { tenantId: membership.id, memberId: id } })),
    onSuccess: async () => {
      onDone();
      await Promise.all(
        [sessionQuery.queryKey, membersKey(slug), rolesKey(slug)].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
      toast(say('members.transferred', { name }));
    },
  });
}

/** Ends the person's own membership. The dashboard begins anew, as nothing it has loaded may be shown any longer. */
export function useLeaveTenant() {
  const { membership } = useTenant();
  return useMutation({
    mutationFn: () => take(apiOf().POST('/v1/members/leave', { body: { tenantId: membership.id } })),
    onSuccess: () => window.location.assign('/app/'),
  });
}
