import { z } from 'zod';
import { chatMessageSchema } from './chat.ts';
import { idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

export const turnStatuses = ['running', 'completed', 'interrupted', 'failed'] as const;
export type TurnStatus = (typeof turnStatuses)[number];

/** What a conversation is held for: `live` with a visitor, else by members or tests who try a bot. Only live ones are counted. */
export const conversationPurposes = ['live', 'playground', 'answer_test'] as const;
export type ConversationPurpose = (typeof conversationPurposes)[number];

export const conversationsQuery = pageQuery.extend({ purpose: z.enum(conversationPurposes).default('live') });
export type ConversationsQuery = z.infer<typeof conversationsQuery>;

export const conversationSchema = z
  .object({
    id: idOutput('conversation'),
    botId: idOutput('bot'),
    contactId: idOutput('contact'),
    purpose: z.enum(conversationPurposes),
    turnCount: z.int().nonnegative(),
    startedAt: z.iso.datetime(),
    lastTurnAt: z.iso.datetime(),
  })
  .meta({ id: 'Conversation' });
export type ConversationResponse = z.infer<typeof conversationSchema>;

export const conversationDetailSchema = conversationSchema
  .extend({ messages: z.array(chatMessageSchema) })
  .meta({ id: 'ConversationDetail' });

const actionOutcomes = ['done', 'failed', 'refused', 'asked'] as const;

/** The full record of a turn, for members of the tenant only. Durations are milliseconds. */
export const traceSchema = z
  .object({
    turnId: idOutput('turn'),
    status: z.enum(turnStatuses),
    botVersionId: idOutput('botVersion'),
    question: z.string(),
    retrieved: z.array(z.object({ chunkId: idOutput('chunk'), documentTitle: z.string(), score: z.number() })),
    confidence: z.number(),
    /** The curated answer that was given, and the question it was written for. */
    curated: z
      .object({ question: z.string(), chunkId: idOutput('chunk') })
      .nullable()
      .optional(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    prompt: z.object({ system: z.string(), messages: z.array(z.object({ role: z.string(), text: z.string() })) }).nullable(),
    parameters: z.record(z.string(), z.unknown()),
    inputTokens: z.int().nullable(),
    outputTokens: z.int().nullable(),
    /** Decimal US dollars as text; null when the price of the model is not known. */
    costUsd: z.string().nullable(),
    citationsVerified: z.int(),
    citationsDropped: z.int(),
    /** Sentences without support: withheld under strict grounding, marked under balanced. */
    sentencesWithheld: z.int().optional(),
    sentencesMarked: z.int().optional(),
    timings: z.record(z.string(), z.number()),
    failure: z.string().nullable(),
    /** The actions that were called, with what they were told and what they said; `refused` ones were not carried out. */
    actions: z
      .array(
        z.object({
          name: z.string(),
          arguments: z.string(),
          outcome: z.enum(actionOutcomes),
          durationMs: z.number(),
          result: z.unknown(),
        }),
      )
      .optional(),
    /** The models that were asked, one after the other; what stands above is of the last one. */
    calls: z
      .array(
        z.object({
          provider: z.string(),
          model: z.string(),
          durationMs: z.number(),
          inputTokens: z.int().nullable(),
          outputTokens: z.int().nullable(),
          costUsd: z.string().nullable(),
          failure: z.string().nullable(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Trace' });
export type TraceResponse = z.infer<typeof traceSchema>;
