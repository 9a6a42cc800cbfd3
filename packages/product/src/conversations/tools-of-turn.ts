import type { ToolDefinition } from '@parley/platform/models/model-port';
import type { Action } from '../actions/public.ts';
import { actionRules, askVisitor } from './action-rules.ts';

/** The functions a model is told of: the actions it may call, and one to ask the visitor for what they need. */
export function toolsOf(actions: readonly Action[]): ToolDefinition[] {
  if (actions.length === 0) return [];
  return [...actions.map(({ name, description, parameters }) => ({ name, description, parameters })), askVisitor];
}

/** The most tokens that telling of them may add to a prompt: none is shorter than a byte. */
export function toolTokens(actions: readonly Action[]): number {
  return actions.length === 0 ? 0 : Buffer.byteLength(JSON.stringify(toolsOf(actions))) + Buffer.byteLength(actionRules);
}
