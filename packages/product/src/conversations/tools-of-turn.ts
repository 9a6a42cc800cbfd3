import type { ToolDefinition } from '@parley/platform/models/model-port';
import type { ModelStep } from '../models/public.ts';
import { actionRules, askVisitor } from './action-rules.ts';
import type { BegunTurn } from './turn.ts';

type Offering = Pick<BegunTurn, 'actions' | 'caller'>;

/**
 * The functions a model is told of: the actions it may call, those of the caller, and one to ask the visitor for what they need. None where
 * it can call nothing.
 */
export function toolsOf({ actions, caller }: Offering, model: Pick<ModelStep, 'tools'>): ToolDefinition[] {
  if (!model.tools) return [];
  if (caller?.must === true) return [...caller.tools];
  const tools = [...actions.map(toolOf), ...(caller?.tools ?? [])];
  return tools.length === 0 ? [] : [...tools, askVisitor];
}

/** Turns share actions, and what is told of them, which an open stream keeps. */
const told = new WeakMap<Offering['actions'][number], ToolDefinition>();

function toolOf(action: Offering['actions'][number]): ToolDefinition {
  const { name, description, parameters } = action;
  const tool = told.get(action) ?? { name, description, parameters };
  told.set(action, tool);
  return tool;
}

/** The most tokens that telling of them, and of what the caller's gave, may add to a prompt: none is shorter than a byte. */
export function toolTokens(turn: Offering): number {
  const tools = toolsOf(turn, { tools: true });
  const told = turn.caller?.told ?? [];
  const bytes = tools.length === 0 ? 0 : Buffer.byteLength(JSON.stringify(tools)) + Buffer.byteLength(actionRules);
  const format = turn.caller?.format === undefined ? 0 : Buffer.byteLength(JSON.stringify(turn.caller.format));
  return format + (told.length === 0 ? bytes : bytes + Buffer.byteLength(JSON.stringify(told)));
}
