import { formatId, type TurnId } from '@parley/contract/ids';
import type { Completion, CompletionUsage } from '@parley/contract/openai';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { readTrace } from '../../conversations/public.ts';
import { SaidSoFar } from '../said-so-far.ts';
import { annotate } from './annotate.ts';
import type { AskedCompletion } from './ask-completion.ts';

/** Waits for a bot's whole answer. A turn that did not end well throws what failed. */
export async function complete(scope: TenantScope, { turnId, botId, events }: AskedCompletion, now: number): Promise<Completion> {
  const said = new SaidSoFar();
  for await (const event of events) said.hear(event);
  return {
    id: completionId(turnId),
    object: 'chat.completion',
    created: Math.floor(now / 1000),
    model: formatId('bot', botId),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: said.text, refusal: null, annotations: annotate(said.text, said.citations) },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: await usageOf(scope, turnId),
  };
}

export function completionId(turnId: TurnId): string {
  return `chatcmpl-${formatId('turn', turnId)}`;
}

/** What models counted in all calls of a turn; nothing for an answer that no model gave. */
export async function usageOf(scope: TenantScope, turnId: TurnId): Promise<CompletionUsage> {
  const { calls = [] } = await readTrace(scope, turnId);
  const input = calls.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0);
  const output = calls.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0);
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
