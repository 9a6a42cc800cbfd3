import { useMutation, useQuery } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

type Source = components['schemas']['Source'];

/** Something to read: a file, or words that were typed or pasted. */
export type Reading = { file: File } | { text: string };

/** Hands something to read over, and follows it until it is read. */
export function useAddSource(defaultName: string) {
  const { slug, api } = useTenant();
  const add = useMutation({
    mutationFn: (reading: Reading): Promise<Source> =>
      'file' in reading
        ? take(
            api.POST('/v1/sources/files', {
              params: { query: { name: reading.file.name } },
              body: reading.file as unknown as string,
              bodySerializer: (file) => file,
              headers: { 'content-type': reading.file.type || 'application/octet-stream' },
            }),
          )
        : take(api.POST('/v1/sources', { body: { name: defaultName, format: 'text', text: reading.text } })),
  });
  const sourceId = add.data?.id;
  const progress = useQuery({
    queryKey: ['tenant', slug, 'sources', sourceId],
    queryFn: ({ signal }) => take(api.GET('/v1/sources/{sourceId}', { params: { path: { sourceId: sourceId ?? '' } }, signal })),
    enabled: sourceId !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === 'ready' || state.data?.status === 'failed' ? false : 700),
  });
  return { add, source: progress.data ?? add.data, error: add.error ?? progress.error };
}
