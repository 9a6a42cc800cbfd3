import { useQuery } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { type FieldIssue, ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import type { Flow } from './flow.ts';

/** What the API would not accept of a flow as it stands, by paths within it; while it is asked, what it said before. */
export function useFlowFaults(flow: Flow | undefined): readonly FieldIssue[] {
  const { api } = useTenant();
  const { data } = useQuery({
    queryKey: ['flow-faults', flow],
    queryFn: async (): Promise<FieldIssue[]> => {
      if (flow === undefined) return [];
      try {
        await take(api.POST('/v1/flow-previews', { body: { flow, answers: [] } }));
        return [];
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^flow\./, '') }));
      }
    },
    placeholderData: (before) => before,
    retry: false,
  });
  return data ?? [];
}
