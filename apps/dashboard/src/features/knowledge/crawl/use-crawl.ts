import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { sourceKey } from '../use-sources.ts';

export type Crawl = components['schemas']['Crawl'];
export type CrawlPage = components['schemas']['CrawlPage'];
export type CrawlOutcome = CrawlPage['outcome'];

/** Which lines of a ledger to list; what is left out restricts nothing. */
export interface LedgerFilter {
  outcome?: CrawlOutcome;
  coverage?: 'missed' | 'unlisted';
}

/** A crawl that is under way is looked at so often. */
const lookAgainMs = 2_000;

/** How a site is crawled and how far that is, followed while it is under way. */
export function useCrawl(sourceId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: [...sourceKey(slug, sourceId), 'crawl'],
      queryFn: ({ signal }) => take(api.GET('/v1/sources/{sourceId}/crawl', { params: { path: { sourceId } }, signal })),
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookAgainMs : false),
    }),
  );
}

/** The ledger of a crawl, page by page, read once more when the crawl has ended. */
export function useLedger({ sourceId, state, finishedAt }: Crawl, filter: LedgerFilter) {
  const { slug, api } = useTenant();
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...sourceKey(slug, sourceId), 'crawl', 'pages', filter, finishedAt],
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 50, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(api.GET('/v1/sources/{sourceId}/crawl/pages', { params: { path: { sourceId }, query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: state === 'running' ? lookAgainMs : false,
    }),
  );
}

/** What can be done about a crawl; `error` is what went wrong with the last of it. */
export function useCrawlActions(sourceId: string) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: sourceKey(slug, sourceId) });
  const path = { sourceId };
  const control = useMutation({
    mutationFn: (verb: 'start' | 'stop' | 'resume') => take(api.POST(`/v1/sources/{sourceId}/crawl/${verb}`, { params: { path } })),
    onSuccess,
  });
  const retry = useMutation({
    mutationFn: (crawlPageId: string) =>
      take(api.POST('/v1/sources/{sourceId}/crawl/pages/{crawlPageId}/retry', { params: { path: { sourceId, crawlPageId } } })),
    onSuccess,
  });
  return { control, retry, error: control.error ?? retry.error };
}
