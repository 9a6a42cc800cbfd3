import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';

// The form of OpenAI's Chat Completions API (https://platform.openai.com/docs/api-reference/chat). Clients send many fields that mean
// nothing to a bot: those are dropped, as OpenAI-compatible servers do.

const textPart = z.object({ type: z.literal('text'), text: z.string().max(100_000) });
const refusalPart = z.object({ type: z.literal('refusal'), refusal: z.string().max(100_000) });
const onlyText = 'must be text, or parts of the type text: pictures, sounds and files are not taken here';
const content = z.union([z.string().max(100_000), z.array(textPart).min(1).max(100)], onlyText);
const saidContent = z.union([z.string().max(100_000), z.array(z.union([textPart, refusalPart])).max(100)], onlyText);

const functionName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'letters, digits, _ and -');

/** A function of the caller's that the model called: the caller carries it out. */
const toolCallSchema = z
  .object({
    id: z.string().min(1).max(100),
    type: z.literal('function'),
    /** `arguments` is JSON text as the model wrote it: it may not be valid, and may name what was not asked for. */
    function: z.object({ name: functionName, arguments: z.string().max(16_384) }),
  })
  .meta({ id: 'CompletionToolCall' });
export type CompletionToolCall = z.infer<typeof toolCallSchema>;

/** What OpenAI's clients sent before there were tools, and would be dropped with the answer that rests on it. */
const olderThanTools = z.never('is not taken any more: use tools, tool_choice, tool_calls and messages of the role tool');

const completionMessage = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['system', 'developer']), content }),
  z.object({ role: z.literal('user'), content }),
  z.object({
    role: z.literal('assistant'),
    content: saidContent.nullish(),
    tool_calls: z.array(toolCallSchema).max(16).nullish(),
    function_call: olderThanTools.nullish(),
  }),
  z.object({ role: z.literal('function'), content: olderThanTools }),
  /** What a function of the caller's gave. */
  z.object({ role: z.literal('tool'), tool_call_id: z.string().min(1).max(100), content }),
]);
export type CompletionMessage = z.infer<typeof completionMessage>;

const tool = z.object({
  type: z.literal('function'),
  function: z.object({
    name: functionName,
    description: z.string().max(4_000).nullish(),
    /** JSON Schema of its arguments. */
    parameters: z.record(z.string(), z.unknown()).nullish(),
  }),
});

const namedFunction = z.object({ type: z.literal('function'), function: z.object({ name: functionName }) });
const toolChoice = z.union(
  [
    z.enum(['none', 'auto', 'required']),
    namedFunction,
    z.object({
      type: z.literal('allowed_tools'),
      allowed_tools: z.object({ mode: z.enum(['auto', 'required']), tools: z.array(namedFunction).min(1).max(32) }),
    }),
  ],
  'must be none, auto or required, or name functions',
);

const responseFormat = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('text') }),
    z.object({ type: z.literal('json_object') }),
    z.object({
      type: z.literal('json_schema'),
      json_schema: z.object({
        name: functionName,
        schema: z.record(z.string(), z.unknown()).nullish(),
        strict: z.boolean().nullish(),
      }),
    }),
  ],
  'must be of the type text, json_object or json_schema',
);

/** `model` is a bot's id. The last message is the question; those before it are what was said until then. */
export const completionBody = z.object({
  model: idInput('bot'),
  messages: z.array(completionMessage).min(1).max(500),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  stop: z.union([z.string().min(1).max(100), z.array(z.string().min(1).max(100)).max(4)]).nullish(),
  /** `minimal` is taken for `low`, what is above `high` for that. */
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).nullish(),
  /** Who asks, in the words of the caller: each is a contact of their own. */
  user: z.string().max(200).nullish(),
  /** Functions of the caller's that the model may call, beside the bot's own actions. */
  tools: z.array(tool).max(32).nullish(),
  /** `none` leaves the tools out. Where one must be called, the bot's own actions are left out. */
  tool_choice: toolChoice.nullish(),
  /** `false`: at most one of the tools is called at a time. */
  parallel_tool_calls: z.boolean().nullish(),
  functions: olderThanTools.nullish(),
  function_call: olderThanTools.nullish(),
  /** Data instead of sentences: from a model that can, and never from a bot that answers strictly from its knowledge. */
  response_format: responseFormat.nullish(),
  /** One answer is given to a question. */
  n: z.literal(1).nullish(),
});
export type CompletionBody = z.infer<typeof completionBody>;

const tokens = z.int().nonnegative();
const usageSchema = z.object({ prompt_tokens: tokens, completion_tokens: tokens, total_tokens: tokens }).meta({ id: 'CompletionUsage' });
export type CompletionUsage = z.infer<typeof usageSchema>;

/** A citation, in the one form that clients of OpenAI read: others are refused with the whole answer. */
export const annotationSchema = z
  .object({
    type: z.literal('url_citation'),
    url_citation: z.object({
      /** Where the citation's marker begins and ends in the answer, in UTF-16 code units. */
      start_index: z.int().nonnegative(),
      end_index: z.int().nonnegative(),
      title: z.string(),
      /** The address of the document; a name that begins with `urn:parley:document:` where it has none. */
      url: z.url(),
      /** The words of the document that support the answer, verbatim. */
      quote: z.string(),
      page: z.int().positive().optional(),
    }),
  })
  .meta({ id: 'CompletionAnnotation' });
export type Annotation = z.infer<typeof annotationSchema>;

const finishReason = z.enum(['stop', 'length', 'tool_calls', 'content_filter']);
export type FinishReason = z.infer<typeof finishReason>;
const head = { id: z.string(), created: z.int(), model: idOutput('bot') };

export const completionSchema = z
  .object({
    ...head,
    object: z.literal('chat.completion'),
    choices: z.array(
      z.object({
        index: z.literal(0),
        message: z.object({
          role: z.literal('assistant'),
          /** Null where the model said nothing and called functions of the caller's. */
          content: z.string().nullable(),
          /** What a bot says instead of an answer, where `response_format` asks for data. */
          refusal: z.string().nullable(),
          annotations: z.array(annotationSchema),
          tool_calls: z.array(toolCallSchema).optional(),
        }),
        logprobs: z.null(),
        finish_reason: finishReason,
      }),
    ),
    usage: usageSchema,
  })
  .meta({ id: 'Completion' });
export type Completion = z.infer<typeof completionSchema>;

export const completionChunkSchema = z
  .object({
    ...head,
    object: z.literal('chat.completion.chunk'),
    choices: z.array(
      z.object({
        index: z.literal(0),
        delta: z.object({
          role: z.literal('assistant').optional(),
          content: z.string().optional(),
          refusal: z.string().optional(),
          annotations: z.array(annotationSchema).optional(),
          tool_calls: z.array(toolCallSchema.omit({ id: true }).extend({ index: z.int().nonnegative(), id: z.string() })).optional(),
        }),
        logprobs: z.null(),
        finish_reason: finishReason.nullable(),
      }),
    ),
    usage: usageSchema.nullable().optional(),
  })
  .meta({ id: 'CompletionChunk' });
export type CompletionChunk = z.infer<typeof completionChunkSchema>;

export const openAiModelSchema = z
  .object({ id: idOutput('bot'), object: z.literal('model'), created: z.int(), owned_by: z.string() })
  .meta({ id: 'OpenAiModel' });

export const openAiModelListSchema = z
  .object({ object: z.literal('list'), data: z.array(openAiModelSchema) })
  .meta({ id: 'OpenAiModelList' });
