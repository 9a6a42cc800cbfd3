import type { TraceResponse } from '@parley/contract/conversations';

/** An action that a model called in a turn, and what came of it: for the trace. */
export type CalledAction = NonNullable<TraceResponse['actions']>[number];

/** Whether it was carried out, so that an answer may rest on it. */
export function isDone({ outcome }: CalledAction): boolean {
  return outcome === 'done';
}
