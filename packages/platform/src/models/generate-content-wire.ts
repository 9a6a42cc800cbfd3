import { GenerateContentReader } from './generate-content-reader.ts';
import type { ModelMessage, ModelRequest, ToolCall } from './model-port.ts';
import type { ModelWire, RequestVariant } from './model-wire.ts';

export interface GenerateContentOptions {
  /** With the version of the API: `/v1beta`. */
  basePath: string;
  apiKey: string;
}

interface Content {
  role: 'user' | 'model';
  parts: Record<string, unknown>[];
}

/** Google's format: one address for each model, an event stream without an end mark. */
export function generateContentWire(options: GenerateContentOptions): ModelWire {
  return {
    path: ({ model }) => `${options.basePath}/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`,
    headers: { 'x-goog-api-key': options.apiKey },
    body: bodyOf,
    variants: variantsOf,
    reader: (sink) => new GenerateContentReader(sink),
  };
}

function bodyOf(request: ModelRequest): Record<string, unknown> {
  const { system, tools = [], stop = [], format } = request;
  return {
    ...(system === '' ? {} : { systemInstruction: { parts: [{ text: system }] } }),
    contents: contentsOf(request.messages),
    ...(tools.length === 0
      ? {}
      : {
          tools: [
            {
              functionDeclarations: tools.map(({ name, description, parameters }) => ({
                name,
                description,
                parametersJsonSchema: parameters,
              })),
            },
          ],
        }),
    ...(request.mustCall === true ? { toolConfig: { functionCallingConfig: { mode: 'ANY' } } } : {}),
    generationConfig: {
      maxOutputTokens: request.maxOutputTokens,
      ...(request.topP === undefined ? {} : { topP: request.topP }),
      ...(stop.length === 0 ? {} : { stopSequences: stop }),
      ...(format === undefined ? {} : { responseMimeType: 'application/json' }),
      ...(format?.schema ? { responseJsonSchema: format.schema } : {}),
    },
  };
}

function variantsOf({ temperature, reasoningEffort = 'none', messages }: ModelRequest): RequestVariant[] {
  return [
    // A call that a caller told of, or another model made, has no signature: this is what the provider takes in its place.
    {
      mentions: /thought_?signature/i,
      forms: messages.some(lacksSignature) ? [{}, { contents: contentsOf(messages, 'skip_thought_signature_validator') }] : [{}],
    },
    { mentions: /\btemperature\b/, forms: temperature === undefined ? [{}] : [{ generationConfig: { temperature } }, {}] },
    // Thinking delays the first token and is paid from the output limit. Older models count it, newer ones know levels, some cannot do without.
    {
      mentions: /thinking|\bbudget\b/i,
      forms:
        reasoningEffort === 'none'
          ? [thinking({ thinkingBudget: 0 }), thinking({ thinkingLevel: 'low' }), {}]
          : [thinking({ thinkingLevel: reasoningEffort }), thinking({ thinkingBudget: budgets[reasoningEffort] }), {}],
    },
  ];
}

const budgets = { low: 1_024, medium: 4_096, high: 8_192 } as const;

function thinking(thinkingConfig: Record<string, unknown>): Record<string, unknown> {
  return { generationConfig: { thinkingConfig } };
}

/** This format wants turns that alternate and begin with the user, no empty part, and all results of one step in one turn. */
function contentsOf(messages: readonly ModelMessage[], missing?: string): Content[] {
  const turns: Content[] = [];
  for (const message of messages) {
    const role = message.role === 'assistant' ? 'model' : 'user';
    const parts = partsOf(message, missing);
    if (parts.length === 0) continue;
    if (turns.length === 0 && role === 'model') turns.push({ role: 'user', parts: [{ text: '…' }] });
    const last = turns.at(-1);
    if (last?.role === role) last.parts.push(...parts);
    else turns.push({ role, parts });
  }
  return turns;
}

function lacksSignature(message: ModelMessage): boolean {
  return message.role === 'assistant' && message.toolCalls?.[0] !== undefined && message.toolCalls[0].signature === undefined;
}

function partsOf(message: ModelMessage, missing: string | undefined): Record<string, unknown>[] {
  if (message.role === 'tool') {
    const { callId, name, result } = message;
    return [{ functionResponse: { id: callId, name, response: { result } } }];
  }
  const text = message.text.trim() === '' ? [] : [{ text: message.text }];
  return message.role === 'user'
    ? text
    : [...text, ...(message.toolCalls ?? []).map((call, index) => functionCall(call, index === 0 ? missing : undefined))];
}

/** Newer models refuse calls that come back without the signature they were made with, which the first of them holds. */
function functionCall({ id, name, arguments: written, signature: made }: ToolCall, missing: string | undefined): Record<string, unknown> {
  const signature = made ?? missing;
  return { functionCall: { id, name, args: argsOf(written) }, ...(signature === undefined ? {} : { thoughtSignature: signature }) };
}

/** The model's own text comes back as an object; what it wrote wrong is sent as nothing, since the provider takes objects only. */
function argsOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
