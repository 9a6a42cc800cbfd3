import type { Flow, FlowMove, FlowPrompt } from '@parley/contract/flows';
import type { FlowState } from './flow-state.ts';

/** What a visitor says or does in a flow. */
export interface FlowInput {
  text: string;
  move?: FlowMove | undefined;
}

/** How a flow ended. */
export type FlowEnd = 'done' | 'cancelled' | 'model' | 'person';

/** What a flow makes of one turn. */
export interface FlowTurn {
  readonly flow: Flow;
  /** What is said; empty where the bot answers by itself. */
  readonly text: string;
  /** Where the flow stands once the turn has ended; null when it is over. */
  readonly state: FlowState | null;
  /** Null while it waits. */
  readonly ended: FlowEnd | null;
  /** What the bot answers instead of what the visitor wrote; null for the visitor's own words. */
  readonly question: string | null;
  /** Whether the bot answers by itself: the flow handed on to it, or was asked something between. */
  readonly asksBot: boolean;
  /** The answers that were given, in the order of the steps. */
  readonly answers: readonly { name: string; label: string; value: string }[];
  /** What had been said before the visitor's first answer, in a flow that the widget started. */
  readonly opening: string | null;
}

/** What the visitor is asked next by this turn. */
export function promptOf({ state }: FlowTurn): FlowPrompt | null {
  return state?.prompt ?? null;
}
