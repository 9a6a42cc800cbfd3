import { z } from 'zod';
import { actionRequestSchema } from './actions.ts';
import { attachmentSchema } from './attachments.ts';
import { offeredOptionsSchema } from './chat-options.ts';
import { flowName } from './flow-steps.ts';
import { flowMoves, flowPromptSchema } from './flows.ts';
import { handoffSchema } from './handoff.ts';
import { signedIdentity } from './identity-secrets.ts';
import { idInput, idOutput } from './ids.ts';
import { citationSchema, interruptReasons, turnOffers, turnOutcomes } from './stream-events.ts';
import { feedbackSchema } from './visitor-data.ts';
import { widgetLanguages } from './widget.ts';

/** A solved challenge: of `challenge_required`, the token, and a text that makes the SHA-256 of salt, dot and text begin with the zero bits asked for. */
const challengeAnswerSchema = z.strictObject({ token: z.string().max(2000), solution: z.string().min(1).max(32) });
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;

/** What the details of `challenge_required` hold. */
export interface Challenge {
  token: string;
  salt: string;
  /** How many zero bits the hash must begin with. */
  difficulty: number;
}

/** What a widget sends to begin or to come back. `visitorToken` makes it the same contact as before; `identity` the contact whom the site vouches for. */
export const startSessionBody = z.strictObject({
  botId: idInput('bot'),
  visitorToken: z.string().max(2000).optional(),
  identity: signedIdentity.optional(),
  challenge: challengeAnswerSchema.optional(),
});

const sessionBot = z.object({
  id: idOutput('bot'),
  name: z.string(),
  /** A data address; null when it has none. */
  avatar: z.string().nullable(),
  /** A data address; null when it has none. */
  logo: z.string().nullable(),
  greeting: z.string(),
  suggestedQuestions: z.array(z.string()),
  options: offeredOptionsSchema,
});

export const sessionSchema = z
  .object({
    /** Bearer token for every other chat call; bound to bot, contact and the page's origin. */
    sessionToken: z.string(),
    expiresAt: z.iso.datetime(),
    /** Keep this; it says who the visitor is when the session has ended. One of an identified visitor is good for twelve hours: keep it no longer than the page. */
    visitorToken: z.string(),
    /** Whether the site vouches for who this is. */
    identified: z.boolean(),
    bot: sessionBot,
  })
  .meta({ id: 'ChatSession' });
export type ChatSession = z.infer<typeof sessionSchema>;

/** A session with a draft, for members who try it. There is no visitor token: each begins anew. */
export const playgroundSessionSchema = sessionSchema
  .omit({ visitorToken: true, identified: true })
  .extend({
    /** The revision whose draft answers, whatever is saved afterwards. */
    revision: z.int().positive(),
  })
  .meta({ id: 'PlaygroundSession' });
export type PlaygroundSession = z.infer<typeof playgroundSessionSchema>;

/** The longest question, in UTF-16 code units. */
export const maxQuestionLength = 4_000;

/** The most that a page may say of itself with a question, in bytes of JSON. */
const maxContextBytes = 2_000;

/** What a page says of itself, such as the product that is looked at: names with plain values. Data for the bot, never instructions. */
export const pageContext = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
  .refine((context) => Object.keys(context).length <= 20, 'must have at most 20 names')
  .refine(
    (context) => new TextEncoder().encode(JSON.stringify(context)).length <= maxContextBytes,
    `must be at most ${maxContextBytes} bytes of JSON`,
  );
export type PageContext = z.infer<typeof pageContext>;

/** `clientId` is made by the caller for each question: the same one is never answered twice. */
export const askBody = z.strictObject({
  clientId: z.uuid(),
  conversationId: idInput('conversation').optional(),
  text: z.string().trim().min(1).max(maxQuestionLength),
  /** What the page says of itself. */
  context: pageContext.optional(),
  /** Files that were uploaded for it. */
  attachments: z.array(idInput('attachment')).max(5).optional(),
  /** How it belongs to a flow: the one whose opening it answers, or what it does in the one that waits. An answer needs neither. */
  flow: z.strictObject({ start: flowName.optional(), move: z.enum(flowMoves).optional() }).optional(),
  /** Asks for a person instead of an answer, where the bot offers one. */
  person: z.literal(true).optional(),
  /** The language of what is said that nobody wrote for this bot; English when left out. */
  language: z.enum(widgetLanguages).optional(),
});
export type AskBody = z.infer<typeof askBody>;

export const chatMessageSchema = z
  .object({
    id: idOutput('message'),
    turnId: idOutput('turn'),
    author: z.enum(['contact', 'bot', 'member']),
    text: z.string(),
    /** How the member is called who wrote it; null on any other message. */
    person: z.string().nullable().optional(),
    /** A contact wrote it to a person: no bot answers it. */
    toPerson: z.boolean().optional(),
    /** What a flow had said before this message, where that is no message of its own. */
    opening: z.string().nullable().optional(),
    citations: z.array(citationSchema),
    /** Parts of the text that no passage supports, in UTF-16 code units. */
    unsupported: z.array(z.object({ start: z.int().nonnegative(), end: z.int().positive() })),
    /** Null on a contact's message, and on a bot's that was interrupted. */
    outcome: z.enum(turnOutcomes).nullable(),
    interruptReason: z.enum(interruptReasons).nullable(),
    grounded: z.boolean().nullable(),
    offers: z.array(z.enum(turnOffers)),
    /** What the bot asked for with this message. */
    actionRequest: actionRequestSchema.nullable().optional(),
    /** What the visitor thinks of a bot's message. */
    feedback: feedbackSchema.nullable().optional(),
    /** What came with a contact's message. */
    attachments: z.array(attachmentSchema).optional(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ChatMessage' });
export type ChatMessage = z.infer<typeof chatMessageSchema>;

export const chatHistorySchema = z
  .object({
    conversationId: idOutput('conversation'),
    /** Oldest first; the last 100. */
    messages: z.array(chatMessageSchema),
    /** A turn that is being answered now: open its stream to follow it. */
    runningTurnId: idOutput('turn').nullable(),
    /** What a flow waits for; null when none does. */
    prompt: flowPromptSchema.nullable(),
    /** Null while the bot has it. */
    handoff: handoffSchema.nullable().optional(),
  })
  .meta({ id: 'ChatHistory' });
export type ChatHistory = z.infer<typeof chatHistorySchema>;

/** A conversation of the visitor's own, among others. */
export const chatConversationSchema = z
  .object({ id: idOutput('conversation'), firstQuestion: z.string().nullable(), lastTurnAt: z.iso.datetime() })
  .meta({ id: 'ChatConversation' });
export type ChatConversation = z.infer<typeof chatConversationSchema>;

/** The latest of them, the one begun last first. */
export const chatConversationListSchema = z.object({ items: z.array(chatConversationSchema) }).meta({ id: 'ChatConversationList' });

/** The passage a citation stands in: what a visitor sees when opening it. */
export const citedPassageSchema = z
  .object({
    citation: citationSchema,
    /** The passage as stored. */
    text: z.string(),
    /** Where the quote begins and ends in `text`, in UTF-16 code units. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .meta({ id: 'CitedPassage' });
export type CitedPassage = z.infer<typeof citedPassageSchema>;

export const leaveMessageBody = z.strictObject({
  conversationId: idInput('conversation').optional(),
  name: z.string().trim().max(120).optional(),
  email: z.email().max(254),
  text: z.string().trim().min(1).max(4000),
});
export type LeaveMessageBody = z.infer<typeof leaveMessageBody>;

export const leftMessageSchema = z
  .object({
    id: idOutput('leftMessage'),
    contactId: idOutput('contact'),
    conversationId: idOutput('conversation').nullable(),
    name: z.string().nullable(),
    email: z.string(),
    text: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'LeftMessage' });
export type LeftMessageResponse = z.infer<typeof leftMessageSchema>;
