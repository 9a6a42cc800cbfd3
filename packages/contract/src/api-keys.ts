import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { permissions } from './permissions.ts';

const apiKeyName = z.string().trim().min(1).max(120);

export const apiKeySchema = z
  .object({
    id: idOutput('apiKey'),
    name: z.string(),
    permissions: z.array(z.enum(permissions)),
    /** The bots it is restricted to; null for all. */
    botIds: z.array(idOutput('bot')).nullable(),
    /** How whoever made it was called; null when it was made before that was written down. */
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    /** When it ends by itself; null for never. */
    expiresAt: z.iso.datetime().nullable(),
    /** To the minute; null when it was never used. */
    lastUsedAt: z.iso.datetime().nullable(),
    /** The text it had before it was rotated, while that is still good. */
    previous: z.object({ expiresAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable() }).nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyResponse = z.infer<typeof apiKeySchema>;

/** A key with its text, which is shown this once. */
export const shownApiKeySchema = apiKeySchema
  .extend({ token: z.string().meta({ description: 'Begins with `sk_parley_`. Shown this once.' }) })
  .meta({ id: 'ShownApiKey' });

export const createApiKeyBody = z.strictObject({
  name: apiKeyName,
  /** No more than you hold yourself. */
  permissions: z.array(z.enum(permissions)).min(1).max(permissions.length),
  /** Restricts it to these bots; it may then hold only permissions that concern bots. */
  botIds: z.array(idInput('bot')).min(1).max(100).optional(),
  expiresAt: z.iso.datetime().optional(),
});
export type CreateApiKeyBody = z.infer<typeof createApiKeyBody>;

export const renameApiKeyBody = z.strictObject({ name: apiKeyName });

export const rotateApiKeyBody = z.strictObject({
  /** For how many days the text it has now stays good beside the new one. */
  overlapDays: z.int().min(0).max(7).default(1),
});
