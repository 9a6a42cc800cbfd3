import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTenant } from '../../../api/tenant.ts';
import { type Source, sourceKey, sourceListsKey } from '../use-sources.ts';

/** Goes to the page of a source that was just added. */
export function useAdded(): (source: Source) => void {
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return (source) => {
    queryClient.setQueryData(sourceKey(slug, source.id), source);
    void queryClient.invalidateQueries({ queryKey: sourceListsKey(slug) });
    void navigate({ to: '/t/$slug/sources/$sourceId', params: { slug, sourceId: source.id } });
  };
}
