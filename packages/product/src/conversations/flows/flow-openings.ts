import type { Flow, FlowOpening } from '@parley/contract/flows';
import { beginFlow } from './advance-flow.ts';

/** What the widget must know of the flows it starts by itself. */
export function flowOpenings(flows: readonly Flow[]): FlowOpening[] {
  return flows.flatMap((flow) => {
    const { text, state } = beginFlow(flow);
    return flow.visit === null || state === null ? [] : [{ name: flow.name, text, prompt: state.prompt, visit: flow.visit }];
  });
}
