import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components, paths } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type ListedConversation = components['schemas']['ListedConversation'];
export type ReadConversation = components['schemas']['ConversationDetail'];
export type ReadMessage = components['schemas']['ReadMessage'];
type ConversationsQuery = NonNullable<paths['/v1/conversations']['get']['parameters']['query']>;

/** Which conversations to list; those with visitors where no purpose is named. */
export type ConversationFilters = Pick<ConversationsQuery, 'botId' | 'purpose' | 'handoff' | 'feedback' | 'maxStars'>;

/** How often what happens in conversations is looked for while people take part in them. */
const everyMs = 4_000;
/** And while nobody does: somebody may ask for a person at any time. */
const seldomMs = 15_000;

/** The key of everything kept about a tenant's conversations. */
export const conversationsKey = (slug: string) => ['tenant', slug, 'conversations'] as const;

/** The conversations of the current tenant, the one begun last first. */
export function useConversations(filters: ConversationFilters) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...conversationsKey(slug), 'list', filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 50, ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(api.GET('/v1/conversations', { params: { query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: filters.handoff ? everyMs : seldomMs,
    }),
  );
}

/** One conversation with its messages. */
export function useConversation(conversationId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...conversationsKey(slug), 'one', conversationId],
      queryFn: ({ signal }) => take(api.GET('/v1/conversations/{conversationId}', { params: { path: { conversationId } }, signal })),
      refetchInterval: ({ state }) => (state.data?.handoff ? everyMs : seldomMs),
    }),
  );
}
