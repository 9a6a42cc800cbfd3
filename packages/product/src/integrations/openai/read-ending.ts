import type { TurnId } from '@parley/contract/ids';
import type { CompletionToolCall, CompletionUsage, FinishReason } from '@parley/contract/openai';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { readTrace } from '../../conversations/public.ts';
import { toolCallId } from './tool-call-ids.ts';

/** How a completion ended. */
export interface CompletionEnding {
  finishReason: FinishReason;
  /** What the caller is to carry out. */
  toolCalls: CompletionToolCall[];
  /** What models counted in all calls of the turn; nothing for an answer that no model gave. */
  usage: CompletionUsage;
}

/** Reads from the trace of a turn how it ended for the caller, whose functions have these names. */
export async function readEnding(scope: TenantScope, turnId: TurnId, tools: ReadonlySet<string>): Promise<CompletionEnding> {
  const { calls = [], declined } = await readTrace(scope, turnId);
  const sum = (key: 'inputTokens' | 'outputTokens') => calls.reduce((total, call) => total + (call[key] ?? 0), 0);
  const [input, output] = [sum('inputTokens'), sum('outputTokens')];
  const last = calls.at(-1);
  const called = (last?.failure === null ? (last.toolCalls ?? []) : []).filter(({ name }) => tools.has(name));
  return {
    finishReason: called.length > 0 ? 'tool_calls' : declined == null ? (reasonOf(last?.finish) ?? 'stop') : 'stop',
    toolCalls: called.map(({ name, arguments: given }, index) => ({
      id: toolCallId(turnId, index),
      type: 'function',
      function: { name, arguments: given },
    })),
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  };
}

/** A model that stopped to call an action of the bot's answered all the same. */
function reasonOf(finish: FinishReason | null | undefined): FinishReason | undefined {
  return finish == null || finish === 'tool_calls' ? undefined : finish;
}
