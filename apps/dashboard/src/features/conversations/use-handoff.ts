import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { conversationsKey } from './use-conversations.ts';

/** Takes a conversation, replies in it, or gives it back to its bot; it is read again afterwards, also when that failed. */
export function useHandoff(conversationId: string) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const params = { path: { conversationId } };
  const onSettled = () => queryClient.invalidateQueries({ queryKey: conversationsKey(slug) });
  return {
    takeOver: useMutation({
      mutationFn: () => take(api.POST('/v1/conversations/{conversationId}/take-over', { params })),
      onSettled,
    }),
    reply: useMutation({
      mutationFn: (text: string) => take(api.POST('/v1/conversations/{conversationId}/replies', { params, body: { text } })),
      onSettled,
    }),
    giveBack: useMutation({
      mutationFn: () => take(api.POST('/v1/conversations/{conversationId}/hand-back', { params })),
      onSettled,
    }),
  };
}
