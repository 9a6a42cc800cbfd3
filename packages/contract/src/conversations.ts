import { z } from 'zod';
import { chatMessageSchema, leftMessageSchema, pageContext } from './chat.ts';
import { contactSchema } from './contacts.ts';
import { handoffSchema, handoffStates } from './handoff.ts';
import { idInput, idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';
import { citationSchema, streamEventSchema, turnOffers, turnOutcomes } from './stream-events.ts';
import { consentReceiptSchema, contactAttributeSchema, feedbackVerdicts, ratingSchema } from './visitor-data.ts';

export const turnStatuses = ['running', 'completed', 'interrupted', 'failed'] as const;
export type TurnStatus = (typeof turnStatuses)[number];

/** What a conversation is held for: `live` with a visitor, else by members or tests who try a bot. Only live ones are counted. */
export const conversationPurposes = ['live', 'playground', 'answer_test', 'preview'] as const;
export type ConversationPurpose = (typeof conversationPurposes)[number];

export const conversationsQuery = pageQuery.extend({
  purpose: z.enum(conversationPurposes).default('live'),
  botId: idInput('bot').optional(),
  /** Those in which a visitor thought so of an answer. */
  feedback: z.enum(feedbackVerdicts).optional(),
  /** Those that wait for a person, or that one has. */
  handoff: z.enum(handoffStates).optional(),
  /** Those that a visitor gave so many stars at most. */
  maxStars: z.coerce.number().int().min(1).max(5).optional(),
});
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
    /** Null while the bot has it. */
    handoff: handoffSchema.nullable(),
  })
  .meta({ id: 'Conversation' });
export type ConversationResponse = z.infer<typeof conversationSchema>;

/** A conversation among others, with what it began with. */
export const listedConversationSchema = conversationSchema
  .extend({ firstQuestion: z.string().nullable() })
  .meta({ id: 'ListedConversation' });

/** What models took for an answer, in all calls. */
const messageSpendSchema = z.object({
  model: z.string(),
  calls: z.int().positive(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  /** Decimal US dollars as text; null when what one of the calls cost is not known. */
  costUsd: z.string().nullable(),
});
export type MessageSpend = z.infer<typeof messageSpendSchema>;

/** How what a person wrote came to its visitor: when their browser read it, and when it was mailed, whereto with most of the address hidden. */
const deliverySchema = z
  .object({
    seenAt: z.iso.datetime().nullable(),
    mailedAt: z.iso.datetime().nullable(),
    mailedTo: z.string().nullable(),
  })
  .meta({ id: 'ReplyDelivery' });

/** A message as members read it. `spend` is null where no model was asked for it. */
export const readMessageSchema = chatMessageSchema
  .extend({
    spend: messageSpendSchema.nullable(),
    /** What the page said of itself with a question; null where it said nothing. */
    pageContext: pageContext.nullable(),
    /** Null on what no person wrote. */
    delivery: deliverySchema.nullable(),
    /** How the turn of a question ended that got no answer; null where it got one, or a person has it. */
    unanswered: z.enum(['interrupted', 'failed']).nullable(),
  })
  .meta({ id: 'ReadMessage' });
export type ReadMessage = z.infer<typeof readMessageSchema>;

export const conversationDetailSchema = conversationSchema
  .extend({
    messages: z.array(readMessageSchema),
    rating: ratingSchema.nullable(),
    /** Who the contact is to the site, as its server vouched; null for one who is anonymous. */
    externalId: z.string().nullable(),
    /** Who the contact says to be; null where they did not say, and for whoever may not see contacts. */
    contact: contactSchema.nullable(),
    /** What the contact told of themselves, and what they agreed to by that. */
    attributes: z.array(contactAttributeSchema),
    consents: z.array(consentReceiptSchema),
    /** What the visitor left for a person, oldest first; empty for whoever may not see contacts. */
    leftMessages: z.array(leftMessageSchema),
    /** Where replies are mailed that the visitor's browser has not read some minutes later, with most of the address hidden; null where none is known, or the bot mails none. */
    unseenMailedTo: z.string().nullable(),
  })
  .meta({ id: 'ConversationDetail' });

/**
 * Why a bot did not answer: the knowledge does not hold it, the model said so, it said nothing, nothing it said is supported by a passage,
 * a limit of spending left no model to ask, or calling actions used up the turn's calls, time or money.
 */
export const declineReasons = [
  'not_in_knowledge',
  'model_declined',
  'empty_answer',
  'nothing_supported',
  'spend_limit',
  'calls_used_up',
  'time_used_up',
  'money_used_up',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/**
 * Why a model of a bot was not asked: a limit of spending had no room for it, its price is not known and spending is limited, the plan does not
 * include it, its connection is gone, or the key of that cannot be opened.
 */
const passedOverReasons = ['spend_limit', 'price_unknown', 'not_in_plan', 'no_connection', 'key_unreadable'] as const;
export type PassedOverReason = (typeof passedOverReasons)[number];

const actionOutcomes = ['done', 'failed', 'refused', 'asked'] as const;

/** The full record of a turn, for members of the tenant only. Durations are milliseconds. */
export const traceSchema = z
  .object({
    turnId: idOutput('turn'),
    status: z.enum(turnStatuses),
    botVersionId: idOutput('botVersion'),
    question: z.string(),
    /** The number of the version; null for a draft that was tried. */
    versionNumber: z.int().positive().nullable().optional(),
    /** What search found, best first. `number` is how the prompt numbers a passage, null for one that had no room in it. */
    retrieved: z.array(
      z.object({
        chunkId: idOutput('chunk'),
        documentTitle: z.string(),
        score: z.number(),
        headingPath: z.array(z.string()).optional(),
        text: z.string().optional(),
        url: z.string().nullable().optional(),
        page: z.int().nullable().optional(),
        asOf: z.iso.datetime().nullable().optional(),
        number: z.int().positive().nullable().optional(),
      }),
    ),
    confidence: z.number(),
    /** Whether the knowledge was held to have the answer, and whether the question had any word to search for. */
    answerable: z.boolean().optional(),
    searchable: z.boolean().optional(),
    /** Null where it answered. */
    declined: z.enum(declineReasons).nullable().optional(),
    /** The curated answer that was given, and the question it was written for. */
    curated: z
      .object({ question: z.string(), chunkId: idOutput('chunk') })
      .nullable()
      .optional(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    /** As the last model got it, with the functions it could call. */
    prompt: z
      .object({
        system: z.string(),
        messages: z.array(z.object({ role: z.string(), text: z.string() })),
        tools: z.array(z.object({ name: z.string(), description: z.string(), parameters: z.record(z.string(), z.unknown()) })).optional(),
      })
      .nullable(),
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
          /** After the turn began. */
          startedMs: z.number().optional(),
          arguments: z.string(),
          outcome: z.enum(actionOutcomes),
          durationMs: z.number(),
          result: z.unknown(),
        }),
      )
      .optional(),
    /** The flow the turn belongs to, and the step it then waited at; null where the flow was over. */
    flow: z.object({ name: z.string(), waitsAt: z.string().nullable() }).optional(),
    /** The models before them that could not be asked. */
    passedOver: z.array(z.object({ model: z.string(), reason: z.enum(passedOverReasons) })).optional(),
    /** The models that were asked, one after the other; what stands above is of the last one. */
    calls: z
      .array(
        z.object({
          provider: z.string(),
          model: z.string(),
          /** After the turn began; the first token after the call began, null when there was none. */
          startedMs: z.number().optional(),
          firstTokenMs: z.number().nullable().optional(),
          durationMs: z.number(),
          inputTokens: z.int().nullable(),
          cachedInputTokens: z.int().nullable().optional(),
          outputTokens: z.int().nullable(),
          costUsd: z.string().nullable(),
          failure: z.string().nullable(),
          /** Why the model stopped, in its words: `length` at the most it may write; null where the call did not end by itself. */
          finish: z.enum(['stop', 'length', 'tool_calls', 'content_filter']).nullable().optional(),
          /** As the model said it, before it was checked. */
          said: z.string().optional(),
          toolCalls: z.array(z.object({ name: z.string(), arguments: z.string() })).optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Trace' });
export type TraceResponse = z.infer<typeof traceSchema>;

/** What a bot said and did in a turn. */
const replayedAnswerSchema = z.object({
  /** Null where the model was asked for nothing. */
  model: z.string().nullable(),
  text: z.string(),
  /** Null where it did not end with an answer; `failure` says why. */
  outcome: z.enum(turnOutcomes).nullable(),
  failure: z.string().nullable(),
  citations: z.array(citationSchema),
  unsupported: z.array(z.object({ start: z.int().nonnegative(), end: z.int().positive() })),
  offers: z.array(z.enum(turnOffers)),
  actions: z.array(z.object({ name: z.string(), arguments: z.string(), outcome: z.enum(actionOutcomes) })),
  /** The form or the confirmation the visitor was asked for. */
  asked: z.string().nullable(),
});
export type ReplayedAnswer = z.infer<typeof replayedAnswerSchema>;

export const replaySchema = z
  .object({
    /** What the turn was run again with: all that it met then, or the bot's draft as it is now, for real. */
    with: z.enum(['recording', 'draft']),
    question: z.string(),
    /** The turn that asked the draft, which has a trace of its own; null where nothing was asked. */
    turnId: idOutput('turn').nullable(),
    before: replayedAnswerSchema,
    after: replayedAnswerSchema,
    /** Whether both are the same, letter for letter: with the recording also each event that was sent, in its order. */
    identical: z.boolean(),
    /** Both texts laid over each other, piece by piece. */
    words: z.array(z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() })),
    /** What a visitor's browser was sent, made again; null with the draft. */
    events: z.array(streamEventSchema).nullable(),
  })
  .meta({ id: 'Replay' });
export type ReplayResponse = z.infer<typeof replaySchema>;
