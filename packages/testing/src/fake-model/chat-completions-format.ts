import { randomUUID } from 'node:crypto';
import type { FakeUsage } from './behaviour.ts';
import {
  argumentsOf,
  bearerOf,
  type Complaint,
  cutArguments,
  type Frame,
  isRecord,
  type ReadPrompt,
  type StreamedAnswer,
  textOf,
  type WireFormat,
} from './wire-format.ts';

const known = new Set(
  (
    'model messages stream stream_options max_tokens max_completion_tokens temperature top_p n stop presence_penalty frequency_penalty logit_bias ' +
    'logprobs top_logprobs user seed tools tool_choice parallel_tool_calls response_format reasoning_effort store metadata service_tier verbosity ' +
    'modalities prediction prompt_cache_key safety_identifier'
  ).split(' '),
);
const roles = new Set(['system', 'developer', 'user', 'assistant', 'tool']);

/** OpenAI's chat completions. */
export const chatCompletionsFormat: WireFormat = {
  keyOf: bearerOf,
  read: (_headers, body) => complaintAbout(body) ?? promptOf(body),
  opening: (answer) => chunk(answer, { role: 'assistant', content: '', refusal: null }),
  frames: (answer) => [
    ...answer.tokens.map((token) => ({ data: chunk(answer, { content: token }), tokens: 1 })),
    ...answer.calls.flatMap((call, index): Frame[] => [
      {
        data: chunk(answer, {
          tool_calls: [{ index, id: call.id ?? `call_${randomUUID()}`, type: 'function', function: { name: call.name, arguments: '' } }],
        }),
        tokens: 1,
      },
      ...cutArguments(argumentsOf(call)).map((piece) => ({
        data: chunk(answer, { tool_calls: [{ index, function: { arguments: piece } }] }),
        tokens: 1,
      })),
    ]),
  ],
  closing: (answer) => {
    const last = chunk(answer, {}, answer.reason);
    const usage =
      answer.wantsUsage && answer.usage !== null ? event({ ...envelope(answer), choices: [], usage: usageOf(answer.usage) }) : '';
    return `${last}${usage}data: [DONE]\n\n`;
  },
  whole: (answer) => ({
    ...envelope(answer),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.text === '' ? null : answer.text,
          refusal: null,
          ...(answer.calls.length === 0
            ? {}
            : {
                tool_calls: answer.calls.map((call) => ({
                  id: call.id ?? `call_${randomUUID()}`,
                  type: 'function',
                  function: { name: call.name, arguments: argumentsOf(call) },
                })),
              }),
        },
        logprobs: null,
        finish_reason: answer.reason,
      },
    ],
    ...(answer.usage === null ? {} : { usage: usageOf(answer.usage) }),
  }),
  malformed: 'data: {"choices":[{"index":0,"delta":{"content":"bro\n\n',
  error: ({ message, type, parameter }) => ({ error: { message, type, param: parameter ?? null, code: codeOf(type) } }),
  errorEvent: (type = 'server_error') =>
    event({ error: { message: 'The server had an error while processing your request.', type, param: null, code: null } }),
};

function codeOf(type: string): string | null {
  return (
    { authentication_error: 'invalid_api_key', rate_limit_error: 'rate_limit_exceeded', insufficient_quota: 'insufficient_quota' }[type] ??
    null
  );
}

function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function envelope(answer: { model: string }): Record<string, unknown> {
  return {
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: answer.model,
    service_tier: 'default',
    system_fingerprint: 'fp_fake',
  };
}

function chunk(answer: StreamedAnswer, delta: Record<string, unknown>, reason: string | null = null): string {
  const usage = answer.wantsUsage ? { usage: null } : {};
  return event({ ...envelope(answer), choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }], ...usage });
}

function usageOf(usage: FakeUsage): Record<string, unknown> {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: {
      cached_tokens: usage.cachedInputTokens ?? 0,
      audio_tokens: 0,
      cache_write_tokens: usage.cacheWriteTokens ?? 0,
    },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
  };
}

function promptOf(body: Record<string, unknown>): ReadPrompt {
  const messages = (body['messages'] as unknown[]).filter(isRecord);
  const system = messages.filter(({ role }) => role === 'system' || role === 'developer').map(({ content }) => textOf(content));
  const question = messages.findLast(({ role }) => role === 'user');
  const limit = body['max_completion_tokens'] ?? body['max_tokens'];
  const options = body['stream_options'];
  return {
    model: String(body['model']),
    system: system.join('\n'),
    question: textOf(question?.['content']),
    length: JSON.stringify(messages).length,
    stream: body['stream'] === true,
    wantsUsage: isRecord(options) && options['include_usage'] === true,
    maxTokens: typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY,
  };
}

function complaintAbout(body: Record<string, unknown>): Complaint | null {
  const refuse = (message: string, parameter: string): Complaint => ({ status: 400, type: 'invalid_request_error', message, parameter });
  const unknown = Object.keys(body).find((name) => !known.has(name));
  if (unknown !== undefined) return refuse(`Unknown parameter: '${unknown}'.`, unknown);
  if (typeof body['model'] !== 'string') return refuse('you must provide a model parameter', 'model');
  if (!Array.isArray(body['messages']) || body['messages'].length === 0)
    return refuse("Missing required parameter: 'messages'.", 'messages');
  if (body['stream_options'] !== undefined && body['stream'] !== true) {
    return refuse("The 'stream_options' parameter is only allowed when 'stream' is enabled.", 'stream_options');
  }
  const called = new Set<unknown>();
  for (const [index, message] of (body['messages'] as unknown[]).entries()) {
    const at = `messages[${index}]`;
    if (!isRecord(message) || typeof message['role'] !== 'string' || !roles.has(message['role']))
      return refuse(`Invalid value for '${at}.role'.`, `${at}.role`);
    const calls = Array.isArray(message['tool_calls']) ? message['tool_calls'] : [];
    if (calls.length === 0 && typeof message['content'] !== 'string' && !Array.isArray(message['content'])) {
      return refuse(`Invalid value for 'content': expected a string, got null.`, `${at}.content`);
    }
    for (const call of calls) if (isRecord(call)) called.add(call['id']);
    if (message['role'] === 'tool' && !called.has(message['tool_call_id'])) {
      return refuse(`messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.`, `${at}.role`);
    }
  }
  return null;
}
