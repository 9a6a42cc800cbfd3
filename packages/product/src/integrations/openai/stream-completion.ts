import { AppError, errorTable } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import type { CompletionChunk, FinishReason } from '@parley/contract/openai';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { eventStream } from '@parley/platform/http/event-stream';
import { openAiError } from '@parley/platform/http/open-ai-error';
import { SaidSoFar } from '../said-so-far.ts';
import { annotate } from './annotate.ts';
import type { AskedCompletion } from './ask-completion.ts';
import { completionId } from './complete.ts';
import { readEnding } from './read-ending.ts';

type ChunkEvent = { type: 'chunk'; chunk: CompletionChunk } | { type: 'failed'; error: ReturnType<typeof openAiError> } | { type: 'done' };

/**
 * Answers with chunks as they come, then `[DONE]`. Citations come whole with the last words, because their places are known then. What
 * fails on the way is sent as an `error`, which OpenAI's clients throw.
 */
export function streamCompletion(scope: TenantScope, asked: AskedCompletion, options: { now: number; includeUsage: boolean }): Response {
  return eventStream(numbered(chunksOf(scope, asked, options)), {
    onDisconnect: asked.stop,
    refusal: (error) => ({ type: 'failed', error: errorOf(error) }),
    frame: (event) => frame(event as ChunkEvent),
  });
}

async function* chunksOf(
  scope: TenantScope,
  { turnId, botId, tools, wantsData, events }: AskedCompletion,
  { now, includeUsage }: { now: number; includeUsage: boolean },
): AsyncGenerator<ChunkEvent> {
  const head = {
    id: completionId(turnId),
    object: 'chat.completion.chunk',
    created: Math.floor(now / 1000),
    model: formatId('bot', botId),
  } as const;
  const withoutUsage = includeUsage ? { usage: null } : {};
  const choice = (delta: CompletionChunk['choices'][number]['delta'], reason: FinishReason | null = null): ChunkEvent => ({
    type: 'chunk',
    chunk: { ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }], ...withoutUsage },
  });
  const said = new SaidSoFar();
  yield choice({ role: 'assistant', content: '' });
  try {
    for await (const event of events) {
      const sent = said.text.length;
      said.hear(event);
      if (!wantsData && event.type === 'answer.delta' && said.text.length > sent) yield choice({ content: event.text });
    }
  } catch (error) {
    yield { type: 'failed', error: errorOf(error instanceof AppError ? error : new AppError('internal', { cause: error })) };
    return;
  }
  // What is said instead of data is not known for it before the end.
  if (wantsData && said.text !== '') yield choice(said.outcome === 'declined' ? { refusal: said.text } : { content: said.text });
  const annotations = annotate(said.text, said.citations);
  const { finishReason, toolCalls, usage } = await readEnding(scope, turnId, tools);
  for (const [index, call] of toolCalls.entries()) yield choice({ tool_calls: [{ index, ...call }] });
  yield choice(annotations.length === 0 ? {} : { annotations }, finishReason);
  if (includeUsage) yield { type: 'chunk', chunk: { ...head, choices: [], usage } };
  yield { type: 'done' };
}

async function* numbered(events: AsyncIterable<ChunkEvent>): AsyncGenerator<{ id: number; event: ChunkEvent }> {
  let id = 0;
  for await (const event of events) yield { id: ++id, event };
}

function frame(event: ChunkEvent): string {
  if (event.type === 'done') return 'data: [DONE]\n\n';
  return `data: ${JSON.stringify(event.type === 'chunk' ? event.chunk : { error: event.error })}\n\n`;
}

function errorOf({ code, status, details }: AppError) {
  return openAiError({ code, status, title: errorTable[code].text }, details);
}
