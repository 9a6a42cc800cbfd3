import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from './client.ts';
import { type CurrentTenant, useTenant } from './tenant.ts';

const botChoiceQuery = ({ slug, api, may }: Pick<CurrentTenant, 'slug' | 'api' | 'may'>) =>
  queryOptions({
    queryKey: ['tenant', slug, 'bots', 'choice'],
    queryFn: async ({ signal }) => {
      const { items } = await take(api.GET('/v1/bots', { params: { query: { limit: 100 } }, signal }));
      return items.map(({ id, name }) => ({ id, name }));
    },
    enabled: may('bots.read'),
  });

/** The newest hundred bots by name, to choose from; none for those who may not see bots. */
export function useBotChoice() {
  return useQuery(botChoiceQuery(useTenant()));
}
