import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.ts';
import { type Source, sourcesKey } from './use-sources.ts';

const atOnce = 4;

/**
 * Does the same to several sources, a few at a time. Those it worked for stay done when it fails for another: the first failure is
 * thrown when all have been tried, and what is shown is read again in any case.
 */
export function useSourceChange(action: (source: Source) => Promise<unknown>, onDone?: (sources: readonly Source[]) => void) {
  const { slug } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (sources: readonly Source[]) => {
      const waiting = [...sources];
      const failures: unknown[] = [];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await action(next).catch((error: unknown) => failures.push(error));
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      if (failures.length > 0) throw failures[0];
    },
    onSuccess: (_, sources) => onDone?.(sources),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sourcesKey(slug) }),
  });
}
