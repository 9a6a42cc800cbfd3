import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiOf, take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

export type OperatorMail = components['schemas']['OperatorMail'];
export type MailStatus = OperatorMail['status'];

export const mailStatuses = ['queued', 'sent', 'stored', 'failed'] as const satisfies readonly MailStatus[];

const mailsKey = ['operator', 'mails'] as const;

/** The installation's mails, newest page by page. */
export function useOperatorMails(status: MailStatus | undefined) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...mailsKey, 'list', status ?? 'any'],
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 50, ...(status === undefined ? {} : { status }), ...(pageParam === null ? {} : { cursor: pageParam }) };
        return take(apiOf().GET('/v1/operator/mails', { params: { query }, signal }));
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** One mail with what it says. That it was read is written down, so it is read once and not again by itself. */
export function useOperatorMail(mailId: string) {
  return useQuery(
    queryOptions({
      queryKey: [...mailsKey, 'one', mailId],
      queryFn: ({ signal }) => take(apiOf().GET('/v1/operator/mails/{mailId}', { params: { path: { mailId } }, signal })),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
}

/** Tries a mail again that was given up. */
export function useRetryMail(onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (mailId: string) => take(apiOf().POST('/v1/operator/mails/{mailId}/retry', { params: { path: { mailId } } })),
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: [...mailsKey, 'list'] });
    },
  });
}
