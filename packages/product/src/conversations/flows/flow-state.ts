import { type FlowPrompt, flowPromptSchema } from '@parley/contract/flows';
import { z } from 'zod';

/** Where a conversation stands in a flow while it waits for an answer. */
export interface FlowState {
  readonly flow: string;
  /** The step that asked. */
  readonly step: string;
  /** The steps that asked before it, the last one last. */
  readonly path: readonly string[];
  /** What was answered, by the names of the answers. What was skipped is not there. */
  readonly answers: Readonly<Record<string, string>>;
  readonly prompt: FlowPrompt;
}

const stateSchema = z.object({
  flow: z.string(),
  step: z.string(),
  path: z.array(z.string()),
  answers: z.record(z.string(), z.string()),
  prompt: flowPromptSchema,
});

/** Reads what is stored of a conversation; null where no flow waits, and where it cannot be read. */
export function readFlowState(stored: unknown): FlowState | null {
  return stateSchema.safeParse(stored).data ?? null;
}
