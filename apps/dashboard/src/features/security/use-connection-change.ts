import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { type Connection, connectionsKey } from './use-connections.ts';

/** Asks the provider of a connection for what it publishes, and says what would keep people out. Nobody is signed in. */
export function useTestConnection({ id }: Connection) {
  const { api } = useTenant();
  return useMutation({
    mutationFn: () => take(api.POST('/v1/sso-connections/{connectionId}/test', { params: { path: { connectionId: id } } })),
  });
}

/** Switches a connection on, or off again. */
export function useSwitchConnection({ id, name, enabled }: Connection, onDone: () => void) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      take(api.PATCH('/v1/sso-connections/{connectionId}', { params: { path: { connectionId: id } }, body: { enabled: !enabled } })),
    onSuccess: async (connection) => {
      await queryClient.invalidateQueries({ queryKey: connectionsKey(slug) });
      onDone();
      toast(say(connection.enabled ? 'signOn.switchedOn' : 'signOn.switchedOff', { name }));
    },
  });
}

/** Removes a connection, and the ways in that people had through it. */
export function useRemoveConnection({ id, name }: Connection, onDone: () => void) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.DELETE('/v1/sso-connections/{connectionId}', { params: { path: { connectionId: id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: connectionsKey(slug) });
      onDone();
      toast(say('signOn.removed', { name }));
    },
  });
}
