import { formatId } from '@parley/contract/ids';
import type { ModelAnswer } from './call-model.ts';
import type { CalledAction } from './called-action.ts';
import type { Prompt } from './compose-prompt.ts';
import { toolsOf } from './tools-of-turn.ts';
import type { BegunTurn } from './turn.ts';
import type { TraceRecord } from './turn-traces.store.ts';

/** Writes the calls of a turn that began at `began` into its trace: each with what it took, and the last as the answer. */
export function traceCalls(
  trace: TraceRecord,
  {
    turn,
    prompt,
    calls,
    acts,
    began,
  }: { turn: BegunTurn; prompt: Prompt | undefined; calls: readonly ModelAnswer[]; acts: readonly CalledAction[]; began: number },
): void {
  if (acts.length > 0) trace.actions = acts.map(({ passages: _, ...act }) => ({ ...act, startedMs: (act.startedMs ?? began) - began }));
  const last = calls.at(-1);
  if (last === undefined || prompt === undefined) return;
  const { temperature, topP, reasoningEffort, stop, maxOutputTokens } = turn.config;
  if (last.firstTextAt !== undefined) trace.timings['firstToken'] = last.firstTextAt - last.calledAt;
  trace.timings['model'] = calls.reduce((sum, { calledAt, endedAt }) => sum + endedAt - calledAt, 0);
  const tools = toolsOf(turn, last.step);
  const numbers = new Map(prompt.passages.map(({ chunkId }, index) => [formatId('chunk', chunkId), index + 1]));
  for (const passage of trace.retrieved) passage.number = numbers.get(passage.chunkId) ?? null;
  Object.assign(trace, {
    provider: last.step.providerName,
    model: last.step.model,
    prompt: {
      system: prompt.system(),
      messages: prompt.messages.map((message) => ({ role: message.role, text: message.role === 'tool' ? message.result : message.text })),
      ...(tools.length === 0 ? {} : { tools: tools.map((tool) => ({ ...tool, parameters: { ...tool.parameters } })) }),
    },
    parameters: { temperature, topP, reasoningEffort, stop, maxOutputTokens },
    inputTokens: last.usage?.inputTokens ?? null,
    outputTokens: last.usage?.outputTokens ?? null,
    costUsd: last.step.costOf(last.usage),
    citationsVerified: last.answer.citations.length,
    citationsDropped: last.answer.dropped,
    sentencesWithheld: last.answer.withheld,
    sentencesMarked: last.answer.unsupported.length,
    failure: failureOf(last),
    calls: calls.map((call) => ({
      provider: call.step.providerName,
      model: call.step.model,
      startedMs: call.calledAt - began,
      firstTokenMs: call.firstTextAt === undefined ? null : call.firstTextAt - call.calledAt,
      durationMs: call.endedAt - call.calledAt,
      inputTokens: call.usage?.inputTokens ?? null,
      cachedInputTokens: call.usage?.cachedInputTokens ?? null,
      outputTokens: call.usage?.outputTokens ?? null,
      costUsd: call.step.costOf(call.usage),
      failure: failureOf(call),
      finish: call.terminal.type === 'finished' ? call.terminal.reason : null,
      said: call.said,
      ...(call.toolCalls.length === 0
        ? {}
        : { toolCalls: call.toolCalls.map(({ name, arguments: given }) => ({ name, arguments: given })) }),
    })),
  } satisfies Partial<TraceRecord>);
}

function failureOf({ terminal }: ModelAnswer): string | null {
  return terminal.type === 'failed' ? `${terminal.code}: ${terminal.detail}` : null;
}
