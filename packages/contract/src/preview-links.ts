import { z } from 'zod';
import { playgroundSessionSchema } from './chat.ts';
import { idOutput } from './ids.ts';
import { appearanceSchema, widgetLanguages, widgetSchema } from './widget.ts';

/** How long a link may show a draft. */
const previewLinkDays = [1, 7, 30] as const;

export const addPreviewLinkBody = z.strictObject({ days: z.union(previewLinkDays.map((days) => z.literal(days))).default(7) });

/** A link that shows a bot's draft to whoever has it, without the secret in it. */
export const previewLinkSchema = z
  .object({
    id: idOutput('previewLink'),
    madeBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** Null while it was not taken back. */
    revokedAt: z.iso.datetime().nullable(),
    /** Null where nobody opened it. */
    lastOpenedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PreviewLink' });
export type PreviewLinkResponse = z.infer<typeof previewLinkSchema>;

export const previewLinkListSchema = z.object({ items: z.array(previewLinkSchema) }).meta({ id: 'PreviewLinkList' });

/** Told once: the page is `/preview#` and the token, which the browser sends to no server by itself. */
export const addedPreviewLinkSchema = previewLinkSchema.extend({ token: z.string() }).meta({ id: 'AddedPreviewLink' });

const previewToken = z.string().max(200);
export const openPreviewBody = z.strictObject({ token: previewToken, language: z.enum(widgetLanguages).default('en') });

/** What the page behind a link needs to show the draft. */
export const previewSchema = z
  .object({
    botId: idOutput('bot'),
    name: z.string(),
    expiresAt: z.iso.datetime(),
    scheme: widgetSchema.shape.scheme,
    appearance: appearanceSchema,
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof previewSchema>;

export const startPreviewBody = z.strictObject({ token: previewToken, visitorToken: z.string().max(2000).optional() });

export const previewSessionSchema = playgroundSessionSchema
  .extend({
    /** Keep this while the page is open; with it the next session goes on with the same conversation. */ visitorToken: z.string(),
  })
  .meta({ id: 'PreviewSession' });
export type PreviewSession = z.infer<typeof previewSessionSchema>;
