import { formatId, type TurnId } from '@parley/contract/ids';
import type { Completion } from '@parley/contract/openai';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { SaidSoFar } from '../said-so-far.ts';
import { annotate } from './annotate.ts';
import type { AskedCompletion } from './ask-completion.ts';
import { readEnding } from './read-ending.ts';

/** Waits for a bot's whole answer, or for what the caller is to carry out. A turn that did not end well throws what failed. */
export async function complete(
  scope: TenantScope,
  { turnId, botId, tools, wantsData, events }: AskedCompletion,
  now: number,
): Promise<Completion> {
  const said = new SaidSoFar();
  for await (const event of events) said.hear(event);
  const refuses = wantsData && said.outcome === 'declined';
  const { finishReason, toolCalls, usage } = await readEnding(scope, turnId, tools);
  return {
    id: completionId(turnId),
    object: 'chat.completion',
    created: Math.floor(now / 1000),
    model: formatId('bot', botId),
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: refuses || (said.text === '' && toolCalls.length > 0) ? null : said.text,
          refusal: refuses ? said.text : null,
          annotations: annotate(said.text, said.citations),
          ...(toolCalls.length === 0 ? {} : { tool_calls: toolCalls }),
        },
        logprobs: null,
        finish_reason: finishReason,
      },
    ],
    usage,
  };
}

export function completionId(turnId: TurnId): string {
  return `chatcmpl-${formatId('turn', turnId)}`;
}
