import { queryOptions, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';

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

/** Says bots by their names; how many there are besides the ones known by name. */
export function useBotNames(): (ids: readonly string[]) => string {
  const say = useText();
  const known = useBotChoice().data ?? [];
  return (ids) => {
    const names = ids.flatMap((id) => known.find((bot) => bot.id === id)?.name ?? []);
    const others = ids.length - names.length;
    return [...names, ...(others === 0 ? [] : [say('apiKeys.otherBots', { count: others })])].join(', ');
  };
}
