import { z } from 'zod';
import { idOutput } from './ids.ts';

const botName = z.string().trim().min(1).max(120);

/** Everything a bot's draft decides; publishing freezes it as a version. */
export const botConfigSchema = z
  .strictObject({
    /** How the bot speaks and what it is for. Not shown to visitors. */
    instructions: z.string().max(20_000).default(''),
    greeting: z.string().max(500).default('Hi! Ask me anything.'),
    suggestedQuestions: z.array(z.string().trim().min(1).max(200)).max(6).default([]),
    /** Said when the knowledge does not hold the answer. */
    fallbackText: z.string().trim().min(1).max(500).default("I don't have that in what I know."),
    /** `default` follows the installation; else `extractive` or a model name of the configured provider. */
    model: z.string().trim().min(1).max(200).default('default'),
    temperature: z.number().min(0).max(2).default(0.2),
    maxOutputTokens: z.int().min(16).max(8192).default(800),
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
