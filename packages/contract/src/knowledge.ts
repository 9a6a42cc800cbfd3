import { z } from 'zod';
import { idOutput } from './ids.ts';

export const documentFormats = ['text', 'markdown', 'html', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** `queued` → `indexing` → `ready`, or `failed` with a reason. Only `ready` sources are searched. */
export const sourceStatuses = ['queued', 'indexing', 'ready', 'failed'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

export const sourceSchema = z
  .object({
    id: idOutput('source'),
    name: z.string(),
    format: z.enum(documentFormats),
    status: z.enum(sourceStatuses),
    /** Bytes as given. */
    byteSize: z.int().nonnegative(),
    chunkCount: z.int().nonnegative(),
    url: z.string().nullable(),
    /** Why indexing failed; null unless `failed`. */
    failure: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Source' });
export type SourceResponse = z.infer<typeof sourceSchema>;

const sourceName = z.string().trim().min(1).max(300);

export const addTextSourceBody = z.strictObject({
  name: sourceName,
  format: z.enum(['text', 'markdown', 'html']).default('text'),
  text: z.string().min(1),
  /** Where a visitor can read it; shown with its citations. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type AddTextSourceBody = z.infer<typeof addTextSourceBody>;

/** A web page to read as it is now; its name is its address when left out. */
export const addPageSourceBody = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000), name: sourceName.optional() });
export type AddPageSourceBody = z.infer<typeof addPageSourceBody>;

/** Query of a file upload; the file is the request's body. */
export const uploadSourceQuery = z.strictObject({
  name: sourceName,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type UploadSourceQuery = z.infer<typeof uploadSourceQuery>;

export const searchBody = z.strictObject({ query: z.string().trim().min(1).max(2000), limit: z.int().min(1).max(20).default(8) });
export type SearchBody = z.infer<typeof searchBody>;

const passageSchema = z
  .object({
    chunkId: idOutput('chunk'),
    sourceId: idOutput('source'),
    documentTitle: z.string(),
    headingPath: z.array(z.string()),
    text: z.string(),
    page: z.int().nullable(),
    url: z.string().nullable(),
    /** Only the order means anything; the number is not comparable between queries. */
    score: z.number(),
  })
  .meta({ id: 'Passage' });
export type PassageResponse = z.infer<typeof passageSchema>;

export const searchResponse = z
  .object({
    passages: z.array(passageSchema),
    /** 0…1: how likely the knowledge holds the answer; below the threshold a bot declines. */
    confidence: z.number().min(0).max(1),
    answerable: z.boolean(),
  })
  .meta({ id: 'SearchResult' });
