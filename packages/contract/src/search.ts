import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { sourceLabel } from './knowledge.ts';

/** `current` leaves out what is older than its source says it is good for; `any` finds it too, marked with its date. */
const searchFreshness = ['any', 'current'] as const;
export type SearchFreshness = (typeof searchFreshness)[number];

/** What was said before, oldest first: a follow-up such as "and on Sundays?" is understood from it. */
const historySchema = z.array(z.strictObject({ author: z.enum(['contact', 'bot']), text: z.string().trim().min(1).max(4000) })).max(20);

export const searchBody = z.strictObject({
  query: z.string().trim().min(1).max(2000),
  limit: z.int().min(1).max(20).default(8),
  /** Only what this bot may know. */
  botId: idInput('bot').optional(),
  /** Only sources that carry one of these. */
  labels: z.array(sourceLabel).min(1).max(20).optional(),
  freshness: z.enum(searchFreshness).default('any'),
  history: historySchema.default([]),
});
export type SearchBody = z.infer<typeof searchBody>;

/** A run of words of a passage's text that met the question, in UTF-16 code units. */
const highlightSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive() });
export type HighlightResponse = z.infer<typeof highlightSchema>;

/** Where in a passage a word of the question stands. */
const wordPlaces = ['title', 'headings', 'text'] as const;
export type WordPlace = (typeof wordPlaces)[number];

/** `pin` puts a passage first and has it answered from, `exclude` leaves it out; both when the rule's question is asked. */
const searchRuleKinds = ['pin', 'exclude'] as const;
export type SearchRuleKind = (typeof searchRuleKinds)[number];

/** Names one passage by `chunkId`, or a whole document by `documentId`. */
export const searchRuleBody = z
  .strictObject({
    kind: z.enum(searchRuleKinds),
    /** The question it is for, in whatever words; others that say the same are met too. */
    question: z.string().trim().min(3).max(500),
    documentId: idInput('document').optional(),
    chunkId: idInput('chunk').optional(),
    /** Only when this bot is asked; for every bot when left out. */
    botId: idInput('bot').optional(),
  })
  .refine(({ documentId, chunkId }) => (documentId === undefined) !== (chunkId === undefined), {
    message: 'give either documentId or chunkId',
    path: ['documentId'],
  });
export type SearchRuleBody = z.infer<typeof searchRuleBody>;

export const searchRuleSchema = z
  .object({
    id: idOutput('searchRule'),
    kind: z.enum(searchRuleKinds),
    question: z.string(),
    sourceId: idOutput('source'),
    documentId: idOutput('document'),
    documentTitle: z.string(),
    /** How the passage begins; null when the rule is for the whole document. */
    passageStart: z.string().nullable(),
    botId: idOutput('bot').nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SearchRule' });
export type SearchRuleResponse = z.infer<typeof searchRuleSchema>;

/** Why a passage was found, and why where it is. `text` says it in English. */
const reasonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('word'),
    /** The word as it was asked. */
    word: z.string(),
    /** What was searched for instead, because the knowledge holds nothing of that spelling. */
    corrected: z.string().nullable(),
    /** Whether it comes from what was said before. */
    earlier: z.boolean(),
    places: z.array(z.enum(wordPlaces)),
    text: z.string(),
  }),
  /** Its vector is near to that of the question: `place` counts from 1, the nearest. */
  z.object({ kind: z.literal('meaning'), place: z.int().positive(), text: z.string() }),
  /** None of the words stands in it: parts of words, or words that are used alike, found it. */
  z.object({ kind: z.literal('likeness'), text: z.string() }),
  z.object({ kind: z.literal('pinned'), searchRuleId: idOutput('searchRule'), question: z.string(), text: z.string() }),
  z.object({ kind: z.literal('curated'), question: z.string(), text: z.string() }),
  z.object({ kind: z.literal('stale'), asOf: z.iso.datetime(), text: z.string() }),
]);
export type ReasonResponse = z.infer<typeof reasonSchema>;

const passageSchema = z
  .object({
    chunkId: idOutput('chunk'),
    sourceId: idOutput('source'),
    documentId: idOutput('document'),
    documentTitle: z.string(),
    headingPath: z.array(z.string()),
    text: z.string(),
    page: z.int().nullable(),
    url: z.string().nullable(),
    /** When its content was last known to be current; null unless it is older than its source says it is good for. */
    asOf: z.iso.datetime().nullable(),
    /** Only the order means anything; the number is not comparable between queries. */
    score: z.number(),
    /** In order, and apart from each other. */
    highlights: z.array(highlightSchema),
    reasons: z.array(reasonSchema),
  })
  .meta({ id: 'Passage' });
export type PassageResponse = z.infer<typeof passageSchema>;

/** What a bot would do with a question, by what was found. */
const searchVerdicts = ['answers', 'answers_curated', 'answers_pinned', 'declines', 'nothing_to_search'] as const;
export type SearchVerdict = (typeof searchVerdicts)[number];

export const searchResponse = z
  .object({
    passages: z.array(passageSchema),
    /** 0…1: how likely the knowledge holds the answer; below the threshold a bot declines. */
    confidence: z.number().min(0).max(1),
    threshold: z.number().min(0).max(1),
    answerable: z.boolean(),
    /** What a bot would do, and why; `text` says it in English. */
    verdict: z.object({ kind: z.enum(searchVerdicts), text: z.string() }),
    /** The curated answer that would be given instead, when the question is one it was written for. */
    curated: z.object({ question: z.string(), answer: z.string(), chunkId: idOutput('chunk') }).nullable(),
    /** The rules that this question meets. */
    rules: z.array(z.object({ id: idOutput('searchRule'), kind: z.enum(searchRuleKinds), question: z.string() })),
  })
  .meta({ id: 'SearchResult' });
export type SearchResponse = z.infer<typeof searchResponse>;
