import type { FakeUsage } from './behaviour.ts';
import {
  argumentsOf,
  type Complaint,
  type Frame,
  isRecord,
  type ReadPrompt,
  type StopReason,
  type StreamedAnswer,
  textOf,
  type WireFormat,
} from './wire-format.ts';

const known = new Set('contents systemInstruction tools toolConfig generationConfig safetySettings cachedContent'.split(' '));
const knownConfig = new Set(
  'temperature topP topK maxOutputTokens stopSequences thinkingConfig candidateCount responseMimeType seed'.split(' '),
);
const stopReasons: Readonly<Record<StopReason, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  content_filter: 'SAFETY',
  tool_calls: 'STOP',
};

/** What calls were made with, which must come back with them. */
const signature = 'signed-by-the-fake';

/** Google's generateContent. `body.model` is put there from the address. */
export const generateContentFormat: WireFormat = {
  keyOf: (headers) => String(headers['x-goog-api-key'] ?? '') || null,
  read: (_headers, body) => complaintAbout(body) ?? promptOf(body),
  opening: () => '',
  frames: (answer) => [
    ...answer.tokens.map((text): Frame => ({ data: event(chunk(answer, [{ text }])), tokens: 1 })),
    ...callParts(answer).map((part): Frame => ({ data: event(chunk(answer, [part])), tokens: 1 })),
  ],
  // The last part of an answer holds the reason and the counts; nothing marks the end of the stream.
  closing: (answer) => event(last(answer, [{ text: '' }])),
  whole: (answer) => last(answer, [...(answer.text === '' ? [] : [{ text: answer.text }]), ...callParts(answer)]),
  malformed: 'data: {"candidates":[{"content":{"parts":[{"text":"bro\n\n',
  error: ({ status, message, type }) => ({ error: { code: status, message, status: statusOf(status, type) } }),
  errorEvent: (type = 'INTERNAL') => event({ error: { code: 500, message: 'An internal error has occurred.', status: type } }),
};

function statusOf(status: number, type: string): string {
  const names: Readonly<Record<number, string>> = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    429: 'RESOURCE_EXHAUSTED',
    500: 'INTERNAL',
    503: 'UNAVAILABLE',
    504: 'DEADLINE_EXCEEDED',
  };
  return names[status] ?? type.toUpperCase();
}

function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\r\n\r\n`;
}

type Answered = Pick<StreamedAnswer, 'model' | 'calls' | 'reason' | 'usage'>;

function chunk({ model, usage }: Answered, parts: readonly unknown[]) {
  return {
    candidates: [{ content: { parts, role: 'model' }, index: 0 }],
    // Counts of a part of an answer are there, and too low.
    ...(usage === null ? {} : { usageMetadata: { promptTokenCount: usage.inputTokens, totalTokenCount: usage.inputTokens } }),
    modelVersion: model,
    responseId: 'resp_fake',
  };
}

function last(answer: Answered, parts: readonly unknown[]): unknown {
  const { usage, reason } = answer;
  return {
    ...chunk(answer, parts),
    candidates: [{ content: { parts, role: 'model' }, finishReason: stopReasons[reason], index: 0 }],
    ...(usage === null ? {} : { usageMetadata: countsOf(usage) }),
  };
}

/** Thinking is counted apart from the answer, and paid like it. */
function countsOf({ inputTokens, cachedInputTokens = 0, outputTokens }: FakeUsage): unknown {
  const thoughts = Math.floor(outputTokens / 2);
  return {
    promptTokenCount: inputTokens,
    ...(cachedInputTokens === 0 ? {} : { cachedContentTokenCount: cachedInputTokens }),
    candidatesTokenCount: outputTokens - thoughts,
    thoughtsTokenCount: thoughts,
    totalTokenCount: inputTokens + outputTokens,
  };
}

function callParts({ calls }: Pick<StreamedAnswer, 'calls'>) {
  return calls.map((call) => ({
    functionCall: { ...(call.id === undefined ? {} : { id: call.id }), name: call.name, args: JSON.parse(argumentsOf(call)) as unknown },
    thoughtSignature: signature,
  }));
}

function promptOf(body: Record<string, unknown>): ReadPrompt {
  const contents = contentsOf(body);
  const question = contents.findLast((content) => content['role'] === 'user' && partsOf(content).some((part) => 'text' in part));
  const config = isRecord(body['generationConfig']) ? body['generationConfig'] : {};
  const limit = config['maxOutputTokens'];
  const system = isRecord(body['systemInstruction']) ? textOf(body['systemInstruction']['parts']) : '';
  return {
    model: String(body['model']),
    system,
    question: textOf(question?.['parts']),
    length: JSON.stringify([system, contents]).length,
    stream: true,
    wantsUsage: true,
    maxTokens: typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY,
  };
}

function complaintAbout({ model: _, ...body }: Record<string, unknown>): Complaint | null {
  const refuse = (message: string): Complaint => ({ status: 400, type: 'invalid_request_error', message });
  const config = isRecord(body['generationConfig']) ? body['generationConfig'] : {};
  const unknown = Object.keys(body).find((name) => !known.has(name)) ?? Object.keys(config).find((name) => !knownConfig.has(name));
  if (unknown !== undefined) return refuse(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  const contents = contentsOf(body);
  if (contents.length === 0) return refuse('* GenerateContentRequest.contents: contents is not specified');
  for (const [index, content] of contents.entries()) {
    const parts = partsOf(content);
    const role = index % 2 === 0 ? 'user' : 'model';
    if (content['role'] !== role) return refuse('Please ensure that turns alternate between user and model.');
    if (parts.length === 0) return refuse('* GenerateContentRequest.contents: parts must not be empty.');
    const calls = parts.filter((part) => 'functionCall' in part);
    if (calls.some((part) => part['thoughtSignature'] !== signature))
      return refuse('Function call is missing a thought_signature in functionCall parts.');
    const next = contents[index + 1];
    const answers = next === undefined ? [] : partsOf(next).filter((part) => 'functionResponse' in part);
    if (calls.length !== answers.length)
      return refuse('Please ensure that the number of function response parts is equal to the number of function call parts.');
  }
  return null;
}

function contentsOf(body: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(body['contents']) ? body['contents'].filter(isRecord) : [];
}

function partsOf(content: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(content['parts']) ? content['parts'].filter(isRecord) : [];
}
