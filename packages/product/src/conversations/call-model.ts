import type { ModelEvent, ModelProvider, ModelUsage } from '@parley/platform/models/model-port';
import { AnswerStream } from './answer-stream.ts';
import type { Prompt } from './compose-prompt.ts';
import type { RunningTurn } from './running-turns.ts';
import type { BegunTurn } from './turn.ts';

type Terminal = Extract<ModelEvent, { type: 'finished' | 'cancelled' | 'failed' }>;

/** What came of one call of a model. */
export interface ModelAnswer {
  answer: AnswerStream;
  terminal: Terminal;
  /** Null when the provider sent none. */
  usage: ModelUsage | null;
  firstTextAt: number | undefined;
}

/** Calls the model and sends what it says, checked, to everyone who follows the turn. */
export async function callModel(input: {
  turn: BegunTurn;
  prompt: Prompt;
  provider: ModelProvider;
  model: string;
  run: RunningTurn;
  monotonic: () => number;
}): Promise<ModelAnswer> {
  const { turn, prompt, provider, model, run, monotonic } = input;
  const answer = new AnswerStream(prompt.passages);
  let firstTextAt: number | undefined;
  let terminal: Terminal | undefined;
  const request = {
    model,
    system: prompt.system,
    messages: prompt.messages,
    passages: prompt.passages.map(({ chunkId, documentTitle, text, score }) => ({ id: chunkId, title: documentTitle, text, score })),
    temperature: turn.config.temperature,
    maxOutputTokens: turn.config.maxOutputTokens,
  };
  for await (const event of provider.stream(request, run.signal)) {
    if (event.type === 'text') {
      firstTextAt ??= monotonic();
      for (const outgoing of answer.push(event.text)) run.send(outgoing);
    } else if (event.type !== 'tool_call') {
      terminal = event;
    }
  }
  terminal ??= { type: 'failed', code: 'model_unavailable', detail: 'the call ended without a terminal event', status: null, usage: null };
  for (const outgoing of answer.end()) run.send(outgoing);
  return { answer, terminal, usage: terminal.usage, firstTextAt };
}
