import type { TraceResponse } from '@parley/contract/conversations';
import type { ModelEvent, ModelProvider } from '@parley/platform/models/model-port';
import type { ModelStep } from '../../models/public.ts';
import type { Recording } from './recording.ts';

type TracedCall = NonNullable<TraceResponse['calls']>[number];

/** The models of a turn as they answered then, one call after the other, and the clock as it went. */
export class RecordedModels {
  readonly ladder: readonly ModelStep[];
  #now = 0;
  readonly #left: { call: TracedCall; kept: Recording['calls'][number] }[];

  constructor(recording: Recording, calls: readonly TracedCall[]) {
    this.#left = calls.flatMap((call, index) => {
      const kept = recording.calls[index];
      return kept === undefined ? [] : [{ call, kept }];
    });
    this.ladder = recording.ladder.map(({ provider, model, tools }) => ({
      connectionId: null,
      providerName: provider,
      model,
      tools: tools ?? provider !== 'extractive',
      open: () => this.#provider(provider, model),
      costOf: () => null,
      worstCost: () => '0',
    }));
  }

  /** Milliseconds after the turn began. */
  readonly monotonic = (): number => this.#now;

  /** Whether a further call was made then. */
  get goesOn(): boolean {
    return this.#left.length > 0;
  }

  #provider(name: string, model: string): ModelProvider {
    return {
      name,
      defaultModel: model,
      stream: () => this.#play(),
      check: async () => ({ ok: true }),
      close: async () => {},
    };
  }

  async *#play(): AsyncGenerator<ModelEvent> {
    const next = this.#left.shift();
    if (next === undefined) {
      yield { type: 'failed', code: 'model_unavailable', detail: 'no such call was recorded', status: null, usage: null };
      return;
    }
    const { call, kept } = next;
    this.#now = call.startedMs ?? this.#now;
    let at = 0;
    for (const length of kept.pieces === '' ? [] : kept.pieces.split(' ').map(Number)) {
      yield { type: 'text', text: (call.said ?? '').slice(at, at + length) };
      at += length;
    }
    for (const [index, made] of (call.toolCalls ?? []).entries()) yield { type: 'tool_call', call: { id: `call_${index + 1}`, ...made } };
    this.#now += call.durationMs;
    yield endOf(call, kept.ended);
  }
}

function endOf({ finish, failure }: TracedCall, ended: 'finished' | 'cancelled' | 'failed'): ModelEvent {
  if (ended === 'finished') return { type: 'finished', reason: finish ?? 'stop', usage: null };
  if (ended === 'cancelled') return { type: 'cancelled', usage: null };
  const [code = '', ...detail] = (failure ?? '').split(': ');
  // As the trace wrote it down: the code of the provider's port, and what it said.
  return { type: 'failed', code: code as 'model_unavailable', detail: detail.join(': '), status: null, usage: null };
}
