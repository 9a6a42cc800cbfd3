import type { ServerResponse } from 'node:http';
import { answerFromPassages } from './answer-from-passages.ts';
import type { Behaviour } from './behaviour.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { splitTokens } from './split-tokens.ts';
import type { Frame, ReadPrompt, StopReason, StreamedAnswer, WireFormat } from './wire-format.ts';

export interface AnswerDefaults {
  firstTokenMs: number;
  tokensPerSecond: number;
  /** Undefined answers from the passages in the prompt. */
  answer: string | undefined;
}

type Answering = Exclude<Behaviour, { kind: 'error' } | { kind: 'spoiled' } | { kind: 'obey' }>;

/** Sends one answer at its pace, with the fault it was told to have. Stops as soon as the caller hangs up. */
export async function sendAnswer(
  response: ServerResponse,
  format: WireFormat,
  behaviour: Answering,
  prompt: ReadPrompt,
  defaults: AnswerDefaults,
  record: RecordedRequest,
): Promise<void> {
  response.once('close', () => record.end(response.writableFinished ? 'finished' : 'aborted'));
  const answer = answerOf(behaviour, prompt, defaults);
  record.billed.inputTokens = answer.inputTokens;
  if (behaviour.kind === 'hang' && behaviour.afterTokens === undefined) return;
  const tokensPerSecond = behaviour.tokensPerSecond ?? defaults.tokensPerSecond;
  const pace = { firstTokenMs: behaviour.firstTokenMs ?? defaults.firstTokenMs, gapMs: tokensPerSecond > 0 ? 1000 / tokensPerSecond : 0 };
  if (prompt.stream) await sendStream(response, format, behaviour, answer, pace, record);
  else await sendWhole(response, format, behaviour, answer, pace, record);
}

interface TimedPace {
  firstTokenMs: number;
  gapMs: number;
}

async function sendStream(
  response: ServerResponse,
  format: WireFormat,
  behaviour: Answering,
  answer: StreamedAnswer,
  pace: TimedPace,
  record: RecordedRequest,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-request-id': 'req_fake' });
  response.flushHeaders();
  const all = format.frames(answer);
  const frames = 'afterTokens' in behaviour && behaviour.afterTokens !== undefined ? firstTokens(all, behaviour.afterTokens) : all;
  const startedAt = performance.now();
  await until(response, startedAt + pace.firstTokenMs);
  if (response.destroyed) return;
  let waiting = format.opening(answer);
  for (const [index, frame] of frames.entries()) {
    if (index > 0 && pace.gapMs > 0) {
      await until(response, startedAt + pace.firstTokenMs + index * pace.gapMs);
      if (response.destroyed) return;
    }
    waiting += frame.data;
    record.sent(frame.tokens);
    if (pace.gapMs > 0) {
      response.write(waiting);
      waiting = '';
    }
  }
  if (behaviour.kind === 'answer' || behaviour.kind === 'tool_call') response.end(waiting + format.closing(answer));
  else fault(response, format, behaviour, waiting, record);
}

function fault(response: ServerResponse, format: WireFormat, behaviour: Answering, waiting: string, record: RecordedRequest): void {
  switch (behaviour.kind) {
    case 'hang':
      response.write(waiting);
      break;
    case 'cut':
      // Only when the tokens have left: a test counts on having received them.
      response.write(`${waiting}: \n\n`, () => {
        record.end('cut');
        response.destroy();
      });
      break;
    case 'malformed':
      response.end(waiting + format.malformed);
      break;
    case 'error_event':
      response.end(waiting + format.errorEvent(behaviour.type));
      break;
    default:
      response.end(waiting);
  }
}

async function sendWhole(
  response: ServerResponse,
  format: WireFormat,
  behaviour: Answering,
  answer: StreamedAnswer,
  pace: TimedPace,
  record: RecordedRequest,
): Promise<void> {
  const tokens = format.frames(answer).reduce((sum, frame) => sum + frame.tokens, 0);
  await until(response, performance.now() + pace.firstTokenMs + pace.gapMs * tokens);
  if (response.destroyed || behaviour.kind === 'hang') return;
  record.sent(tokens);
  const body = JSON.stringify(format.whole({ ...answer, text: answer.tokens.join('') }));
  response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req_fake' });
  if (behaviour.kind === 'cut') {
    response.write(body.slice(0, body.length / 2), () => {
      record.end('cut');
      response.destroy();
    });
  } else {
    response.end(behaviour.kind === 'malformed' ? body.slice(0, body.length / 2) : body);
  }
}

function answerOf(behaviour: Answering, prompt: ReadPrompt, defaults: AnswerDefaults): StreamedAnswer {
  const calls = behaviour.kind === 'tool_call' ? behaviour.calls : [];
  const fallback = behaviour.kind === 'tool_call' ? '' : (defaults.answer ?? answerFromPassages(prompt.system, prompt.question));
  const all = splitTokens(behaviour.text ?? fallback);
  const tokens = all.slice(0, prompt.maxTokens);
  const told = behaviour.kind === 'answer' ? behaviour.reason : undefined;
  const reason: StopReason = told ?? (calls.length > 0 ? 'tool_calls' : tokens.length < all.length ? 'length' : 'stop');
  const inputTokens = Math.ceil(prompt.length / 4);
  const usage =
    behaviour.kind === 'answer' && behaviour.usage !== undefined
      ? behaviour.usage
      : { inputTokens, outputTokens: tokens.length + calls.length };
  return { model: prompt.model, tokens, calls, reason, usage: usage === 'none' ? null : usage, inputTokens, wantsUsage: prompt.wantsUsage };
}

function firstTokens(frames: readonly Frame[], count: number): Frame[] {
  let sent = 0;
  return frames.filter((frame) => {
    sent += frame.tokens;
    return sent <= count;
  });
}

/** Waits for a moment, or less when the caller hangs up first. */
function until(response: ServerResponse, moment: number): Promise<void> {
  const delay = moment - performance.now();
  if (delay <= 0 || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, delay);
    response.once('close', done);
  });
}
