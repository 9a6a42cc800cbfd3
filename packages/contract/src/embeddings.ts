import { z } from 'zod';
import { idOutput } from './ids.ts';

export const embeddingProviders = ['none', 'openai', 'openai-compatible'] as const;
export type EmbeddingProviderName = (typeof embeddingProviders)[number];

/** Longer vectors do not fit in a row that is read without unpacking it. */
const mostDimensions = 2_000;

/** What went wrong with a provider, in our words and, where it said something, in its own. */
export const embeddingFailureSchema = z
  .object({ code: z.string(), title: z.string(), detail: z.string().nullable() })
  .meta({ id: 'EmbeddingFailure' });
export type EmbeddingFailure = z.infer<typeof embeddingFailureSchema>;

const embeddingIndexStates = ['building', 'ready', 'active', 'previous', 'failed'] as const;

/** The vectors of a tenant's chunks by one model. */
export const embeddingIndexSchema = z
  .object({
    id: idOutput('embeddingIndex'),
    provider: z.enum(embeddingProviders).exclude(['none']),
    model: z.string(),
    /** Null until the model has answered once. */
    dimension: z.int().nullable(),
    address: z.string().nullable(),
    /** `active` is searched. `ready` waits to be compared and switched to. `previous` is what one can go back to. */
    state: z.enum(embeddingIndexStates),
    /** How many chunks there are, how many have a vector, and how many the model refused. */
    chunkCount: z.int(),
    embeddedCount: z.int(),
    refusedCount: z.int(),
    /** Why embedding stands still; null when it does not. */
    failure: embeddingFailureSchema.nullable(),
    createdAt: z.iso.datetime(),
    activatedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'EmbeddingIndex' });
export type EmbeddingIndexResponse = z.infer<typeof embeddingIndexSchema>;

const connection = {
  model: z.string().trim().min(1).max(200).optional(),
  /** How many numbers to ask the model for. Null, or left out: as many as it gives by itself. */
  dimension: z.int().min(1).max(mostDimensions).nullish(),
  /** Base address of a compatible server, such as `https://models.example.com/v1`. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .nullish(),
  /** Left out, the stored key stays; null removes it. It is never shown again. */
  key: z.string().trim().min(1).max(1_000).nullish(),
  /** So many requests a minute at most, for a provider that allows no more. */
  requestsPerMinute: z.int().min(1).max(100_000).nullish(),
};

export const embeddingSettingsBody = z.strictObject({ provider: z.enum(embeddingProviders), ...connection });
export type EmbeddingSettingsBody = z.infer<typeof embeddingSettingsBody>;

/** A connection to try; what is left out is taken from the settings that are stored. */
export const testEmbeddingsBody = z.strictObject({ provider: z.enum(embeddingProviders).exclude(['none']), ...connection });
export type TestEmbeddingsBody = z.infer<typeof testEmbeddingsBody>;

export const embeddingTestSchema = z
  .object({
    ok: z.boolean(),
    dimension: z.int().nullable(),
    milliseconds: z.int(),
    failure: embeddingFailureSchema.nullable(),
  })
  .meta({ id: 'EmbeddingTest' });

export const embeddingSettingsSchema = z
  .object({
    provider: z.enum(embeddingProviders),
    model: z.string().nullable(),
    dimension: z.int().nullable(),
    address: z.string().nullable(),
    requestsPerMinute: z.int().nullable(),
    hasKey: z.boolean(),
    /** Whether the active index, or one that is being built, is of these settings. If not, a new one has to be built. */
    indexed: z.boolean(),
  })
  .meta({ id: 'EmbeddingSettings' });
export type EmbeddingSettingsResponse = z.infer<typeof embeddingSettingsSchema>;

export const embeddingIndexListSchema = z.object({ items: z.array(embeddingIndexSchema) }).meta({ id: 'EmbeddingIndexList' });

export const compareIndexBody = z.strictObject({
  /** Questions to compare on. Left out: what visitors asked lately, and the questions of curated answers. */
  questions: z.array(z.string().trim().min(1).max(1_000)).min(1).max(50).optional(),
});

const foundSchema = z.object({
  chunkId: idOutput('chunk'),
  documentTitle: z.string(),
  headingPath: z.array(z.string()),
  /** How it begins. */
  text: z.string(),
});

/** How the search would answer with this index, with the one that is active, and by words alone. */
export const indexComparisonSchema = z
  .object({
    /** Shares of the first five passages in common, over all questions, 0 to 1; null where there is nothing to compare with. */
    overlapWithActive: z.number().nullable(),
    overlapWithWords: z.number(),
    /** Questions whose first passage is another than with the active index, or than by words alone when none is active. */
    changedFirst: z.int(),
    questions: z.array(
      z.object({
        question: z.string(),
        source: z.enum(['given', 'asked', 'curated']),
        changed: z.boolean(),
        words: z.array(foundSchema),
        active: z.array(foundSchema).nullable(),
        candidate: z.array(foundSchema),
      }),
    ),
  })
  .meta({ id: 'IndexComparison' });
export type IndexComparison = z.infer<typeof indexComparisonSchema>;
