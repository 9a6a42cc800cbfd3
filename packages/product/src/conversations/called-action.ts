import type { TraceResponse } from '@parley/contract/conversations';
import type { RetrievedPassage } from './turn.ts';

/** An action that a model called in a turn, and what came of it: for the trace, in which its passages are not shown. */
export type CalledAction = NonNullable<TraceResponse['actions']>[number] & { passages?: readonly RetrievedPassage[] };

/** Whether it was carried out, so that an answer may rest on it. */
export function isDone({ outcome }: CalledAction): boolean {
  return outcome === 'done';
}
