import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components, paths } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import type { RecallSearch } from './read-recall-search.ts';

export type FoundPassage = components['schemas']['Passage'];
export type SearchResult = components['schemas']['SearchResult'];
export type SearchRule = components['schemas']['SearchRule'];
type NewRule = paths['/v1/search-rules']['post']['requestBody']['content']['application/json'];

const recallKey = (slug: string) => ['tenant', slug, 'recall'] as const;

/** What is found for a question, as a bot would find it; nothing is asked before there is a question. */
export function useSearch({ question = '', before, botId, label, freshness }: RecallSearch) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...recallKey(slug), 'search', { question, before, botId, label, freshness }],
      queryFn: ({ signal }) => {
        const body = {
          query: question,
          limit: 8,
          freshness: freshness ?? ('any' as const),
          history: before === undefined ? [] : [{ author: 'contact' as const, text: before }],
          ...(botId === undefined ? {} : { botId }),
          ...(label === undefined ? {} : { labels: [label] }),
        };
        return take(api.POST('/v1/search', { body, signal }));
      },
      enabled: question !== '',
      placeholderData: keepPreviousData,
    }),
  );
}

/** The newest hundred rules. */
export function useSearchRules() {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...recallKey(slug), 'rules'],
      queryFn: ({ signal }) => take(api.GET('/v1/search-rules', { params: { query: { limit: 100 } }, signal })),
    }),
  );
}

/** Makes rules and takes them back; what was found is asked for again. */
export function useRuleChanges() {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: recallKey(slug) });
  const add = useMutation({ mutationFn: (body: NewRule) => take(api.POST('/v1/search-rules', { body })), onSuccess });
  const remove = useMutation({
    mutationFn: (searchRuleId: string) => take(api.DELETE('/v1/search-rules/{searchRuleId}', { params: { path: { searchRuleId } } })),
    onSuccess,
  });
  return { add, remove, pending: add.isPending || remove.isPending, error: add.error ?? remove.error };
}

export type RuleChanges = ReturnType<typeof useRuleChanges>;
