import { z } from 'zod';
import { actionName } from './actions.ts';
import { chatOptionsSchema } from './chat-options.ts';
import { flowsSchema } from './flows.ts';
import { idOutput } from './ids.ts';
import { widgetSchema } from './widget.ts';

const botName = z.string().trim().min(1).max(120);

const modelName = z.string().trim().min(1).max(200);
const modelConnectionId = idOutput('modelConnection').nullable();
const reasoningEfforts = ['none', 'low', 'medium', 'high'] as const;

/** What a bot says that no passage supports: `strict` withholds it, `balanced` marks it, `open` lets it be. None of them cites it. */
export const groundings = ['strict', 'balanced', 'open'] as const;
export type Grounding = (typeof groundings)[number];

/** What is offered where a bot has no answer. */
const fallbackOffers = ['leave_message', 'none'] as const;

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** When people are there to take over. */
export const openingHoursSchema = z
  .strictObject({
    /** As the IANA names it: `Europe/Berlin`. */
    timeZone: z.string().max(60).refine(isTimeZone, 'must be a time zone such as Europe/Berlin'),
    /** Within one day each; a night is written as two. */
    open: z
      .array(
        z
          .strictObject({
            /** 1 is Monday, 7 Sunday. */
            weekday: z.int().min(1).max(7),
            from: timeOfDay,
            to: timeOfDay,
          })
          .refine(({ from, to }) => from < to, 'must end after it begins'),
      )
      .max(28),
    /** Said beside the offer to leave a message while nobody is there. */
    closedText: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'OpeningHours' });
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** Everything a bot's draft decides; publishing freezes it as a version. */
export const botConfigSchema = z
  .strictObject({
    /** How the bot speaks and what it is for. Not shown to visitors. */
    instructions: z.string().max(20_000).default(''),
    /** The language of the answers: the visitor's, or always this one, as in `de` or `pt-BR`. */
    language: z.union([z.literal('visitor'), z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)]).default('visitor'),
    /** A small picture as a data address, shown to visitors; null for the first letters of the name. */
    avatar: z
      .string()
      .max(40_000)
      .regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/, 'must be a PNG, JPEG or WebP picture as a data address')
      .nullable()
      .default(null),
    greeting: z.string().max(500).default('Hi! Ask me anything.'),
    suggestedQuestions: z.array(z.string().trim().min(1).max(200)).max(6).default([]),
    /** Said when the knowledge does not hold the answer. */
    fallbackText: z.string().trim().min(1).max(500).default("I don't have that in what I know."),
    /** What is offered with it. */
    fallbackOffer: z.enum(fallbackOffers).default('leave_message'),
    /** Null where nobody says when people are there. */
    hours: openingHoursSchema.nullable().default(null),
    grounding: z.enum(groundings).default('balanced'),
    /** Null is no limit of the bot's own; those of the plan and of spending hold besides. */
    limits: z
      .strictObject({
        turnsPerConversation: z.int().min(1).max(1_000).nullable().default(null),
        /** Questions of one visitor to this bot within a day in UTC. */
        turnsPerVisitorPerDay: z.int().min(1).max(1_000).nullable().default(null),
      })
      .prefault({}),
    /** Whose models: a connection of the tenant, or null for the installation's own. */
    modelConnectionId: modelConnectionId.default(null),
    /** `default` is the first choice of the connection, or the tenant's default model; `extractive` needs no model; else a model's name. */
    model: modelName.default('default'),
    /** Asked in this order when the model before cannot answer, is too slow or may cost no more. Without any, the turn fails. */
    fallbackModels: z
      .array(z.strictObject({ modelConnectionId: modelConnectionId.default(null), model: modelName }))
      .max(4)
      .default([{ modelConnectionId: null, model: 'extractive' }]),
    /** Null leaves it to Parley, which asks for little chance where the model knows the setting. */
    temperature: z.number().min(0).max(2).nullable().default(null),
    topP: z.number().min(0).max(1).nullable().default(null),
    maxOutputTokens: z.int().min(16).max(8192).default(800),
    /** How much a model may think before it answers; null asks for as little as it can. */
    reasoningEffort: z.enum(reasoningEfforts).nullable().default(null),
    /** Texts at which an answer ends. */
    stop: z.array(z.string().min(1).max(100)).max(4).default([]),
    /** Actions the bot may call, by name. */
    actions: z.array(actionName).max(30).default([]),
    /** What it leads visitors through step by step. The first that a question starts is the one. */
    flows: flowsSchema.default([]),
    /** Sites that may embed the bot: exact origins (`https://example.com`) or `*.example.com`; `same-origin` is the installation itself, `localhost` any port of the visitor's own machine. Empty means none. */
    allowedOrigins: z.array(z.string().trim().min(1).max(255)).max(50).default(['same-origin']),
    /** Talks only with visitors whom a server of the tenant's vouches for; see `identity-secrets`. */
    requireSignedIdentity: z.boolean().default(false),
    /** Whether a new visitor's browser must work a little before it begins: never, while unusually many begin, or always. */
    challenge: z.enum(['off', 'auto', 'always']).default('auto'),
    /** How it looks and behaves on a site. */
    widget: widgetSchema.prefault({}),
    /** What visitors may do beside asking, and what they are asked for. */
    chat: chatOptionsSchema.prefault({}),
  })
  .meta({ id: 'BotConfig' });
export type BotConfig = z.infer<typeof botConfigSchema>;

/** What is known of a version without what it decides. */
export const botVersionSummarySchema = z
  .object({
    id: idOutput('botVersion'),
    number: z.int().positive(),
    publishedAt: z.iso.datetime(),
    /** How whoever published it was called; null for versions from before this was kept. */
    publishedBy: z.string().nullable(),
    note: z.string(),
    /** The number of the version it was made from, where it was rolled back to. */
    restoredFrom: z.int().positive().nullable(),
  })
  .meta({ id: 'BotVersionSummary' });
export type BotVersionSummary = z.infer<typeof botVersionSummarySchema>;

export const botVersionSchema = botVersionSummarySchema.extend({ config: botConfigSchema }).meta({ id: 'BotVersion' });
export type BotVersionResponse = z.infer<typeof botVersionSchema>;

export const botSchema = z
  .object({
    id: idOutput('bot'),
    name: z.string(),
    draft: botConfigSchema,
    /** Counts the changes of name and draft. Send the one you read with a change, and it is refused where somebody was faster. */
    revision: z.int().positive(),
    published: botVersionSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Bot' });
export type BotResponse = z.infer<typeof botSchema>;

/** What was deleted with a bot. The audit log keeps the same. */
export const botDeletionSchema = z
  .object({
    botId: idOutput('bot'),
    name: z.string(),
    deletedAt: z.iso.datetime(),
    conversations: z.int().nonnegative(),
    attachments: z.int().nonnegative(),
  })
  .meta({ id: 'BotDeletion' });
export type BotDeletion = z.infer<typeof botDeletionSchema>;

export const createBotBody = z.strictObject({ name: botName, draft: botConfigSchema.prefault({}) });
export type CreateBotBody = z.infer<typeof createBotBody>;

export const updateBotBody = z.strictObject({
  name: botName.optional(),
  draft: botConfigSchema.optional(),
  /** The revision this change was made from; left out, it is made to whatever there is. */
  revision: z.int().positive().optional(),
});
export type UpdateBotBody = z.infer<typeof updateBotBody>;

const versionNote = z.string().trim().max(500);

export const publishBotBody = z.strictObject({
  note: versionNote.default(''),
  /** The revision that was looked at before; left out, whatever is there is published. */
  revision: z.int().positive().optional(),
  /** Publishes although answer tests fail or have not been run; the audit log tells. */
  overrideAnswerTests: z.boolean().default(false),
});
export type PublishBotBody = z.infer<typeof publishBotBody>;

/** A version is named by its number; `draft` is what is not published yet. */
const comparedState = z.union([z.literal('draft'), z.coerce.number().int().positive().max(2_147_483_647)]);

export const compareBotQuery = z.strictObject({ from: comparedState, to: comparedState.default('draft') });
export type CompareBotQuery = z.infer<typeof compareBotQuery>;

export const botDiffSchema = z
  .object({
    /** The fields that differ, in the order of the configuration. */
    fields: z.array(
      z.object({
        /** As in `limits.turnsPerConversation`. */
        field: z.string(),
        before: z.json(),
        after: z.json(),
        /** For texts: their lines, the removed ones before the added ones at each place; null for all else. */
        lines: z.array(z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() })).nullable(),
      }),
    ),
  })
  .meta({ id: 'BotDiff' });
export type BotDiff = z.infer<typeof botDiffSchema>;

export const rollBackBotBody = z.strictObject({ number: z.int32().positive(), note: versionNote.default('') });
export type RollBackBotBody = z.infer<typeof rollBackBotBody>;

/** A bot as one file of YAML or JSON: to keep beside one's code, and to make another of. Its knowledge and its versions are not in it. */
export const botFileSchema = z.strictObject({ parley: z.literal('bot/1'), name: botName, draft: botConfigSchema }).meta({ id: 'BotFile' });
export type BotFile = z.infer<typeof botFileSchema>;

/** The text of such a file. */
export const botFileText = z.strictObject({ file: z.string().min(1).max(500_000) });

export const botFileQuery = z.strictObject({ format: z.enum(['yaml', 'json']).default('yaml') });
