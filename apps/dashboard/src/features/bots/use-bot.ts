import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { botsKey } from './use-bots.ts';

/** The key of one bot and of all that is kept about it. */
export const botKey = (slug: string, botId: string) => [...botsKey(slug), 'one', botId] as const;

/** One bot. */
export function useBot(botId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: botKey(slug, botId),
      queryFn: ({ signal }) => take(api.GET('/v1/bots/{botId}', { params: { path: { botId } }, signal })),
    }),
  );
}
