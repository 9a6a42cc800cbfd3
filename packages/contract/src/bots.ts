import { z } from 'zod';
import { actionName } from './actions.ts';
import { idOutput } from './ids.ts';

const botName = z.string().trim().min(1).max(120);

const modelName = z.string().trim().min(1).max(200);
const modelConnectionId = idOutput('modelConnection').nullable();
const reasoningEfforts = ['none', 'low', 'medium', 'high'] as const;

/** Everything a bot's draft decides; publishing freezes it as a version. */
export const botConfigSchema = z
  .strictObject({
    /** How the bot speaks and what it is for. Not shown to visitors. */
    instructions: z.string().max(20_000).default(''),
    greeting: z.string().max(500).default('Hi! Ask me anything.'),
    suggestedQuestions: z.array(z.string().trim().min(1).max(200)).max(6).default([]),
    /** Said when the knowledge does not hold the answer. */
    fallbackText: z.string().trim().min(1).max(500).default("I don't have that in what I know."),
    /** Whose models: a connection of the tenant, or null for the installation's own. */
    modelConnectionId: modelConnectionId.default(null),
    /** `default` is the first choice of the connection or the installation; `extractive` needs no model; else a model's name. */
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
    /** Sites that may embed the bot: exact origins (`https://example.com`) or `*.example.com`; `same-origin` is the installation itself. Empty means none. */
    allowedOrigins: z.array(z.string().trim().min(1).max(255)).max(50).default(['same-origin']),
  })
  .meta({ id: 'BotConfig' });
export type BotConfig = z.infer<typeof botConfigSchema>;

const botVersionSchema = z
  .object({ id: idOutput('botVersion'), number: z.int().positive(), config: botConfigSchema, publishedAt: z.iso.datetime() })
  .meta({ id: 'BotVersion' });

export const botSchema = z
  .object({
    id: idOutput('bot'),
    name: z.string(),
    draft: botConfigSchema,
    published: botVersionSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Bot' });
export type BotResponse = z.infer<typeof botSchema>;

export const createBotBody = z.strictObject({ name: botName, draft: botConfigSchema.prefault({}) });
export type CreateBotBody = z.infer<typeof createBotBody>;

export const updateBotBody = z.strictObject({ name: botName.optional(), draft: botConfigSchema.optional() });
export type UpdateBotBody = z.infer<typeof updateBotBody>;
