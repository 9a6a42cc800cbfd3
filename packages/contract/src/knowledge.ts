import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { pageQuery } from './pagination.ts';

export const documentFormats = ['text', 'markdown', 'html', 'pdf', 'docx', 'odt', 'pptx', 'xlsx', 'csv', 'json', 'epub'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
/** A source is of the format of its document, or an archive of several. */
export const sourceFormats = [...documentFormats, 'zip'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/**
 * What a source was made from. `qa` holds curated answers, `pushed` the documents another system keeps up to date over the API, `site`
 * the pages of a web site.
 */
export const sourceKinds = ['file', 'text', 'page', 'qa', 'pushed', 'site'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `queued` → `reading` → `indexing` → `ready`, or `failed` with a reason. One that was ready stays searched while it is taken in anew. */
export const sourceStatuses = ['queued', 'reading', 'indexing', 'ready', 'failed'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

const failureSchema = z.object({
  code: z.string(),
  /** What went wrong. */
  title: z.string(),
  /** What to do about it. */
  mend: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type FailureResponse = z.infer<typeof failureSchema>;

/** What to do about each reason for which a document is not taken in. */
export const failureMends: Readonly<Record<string, string>> = {
  document_type_unsupported: 'Save it as PDF, Word, OpenDocument text, Excel, PowerPoint, HTML, Markdown or plain text, and add that.',
  document_type_mismatch: 'Give the file the ending of what it really is, or save it anew from the program it was made with.',
  document_empty:
    'Nothing is in it that can be read, or only spaces and signs. See whether it is the right one, and add it again with its text.',
  document_scan: 'If it is a scan, run text recognition (OCR) over it and add the result.',
  document_encrypted: 'Save a copy without a password and add that.',
  document_unreadable: 'Open it in the program it was made with, save it anew, and add that.',
  document_limit: 'Split it into smaller documents and add those.',
  archive_unsafe: 'Pack the files anew, without links, absolute paths and archives within archives.',
  payload_too_large: 'Split it into smaller files and add those.',
  site_unread: 'Look at its ledger, where each address says what came of it, and crawl it again when that is mended.',
  storage_full: 'Delete what is not needed any more, or ask whoever runs this installation for more room; then index it again.',
};

const sourceBots = z.array(idOutput('bot')).nullable();

export const sourceSchema = z
  .object({
    id: idOutput('source'),
    name: z.string(),
    kind: z.enum(sourceKinds),
    /** Null until the first bytes were looked at, and for a source of many documents. */
    format: z.enum(sourceFormats).nullable(),
    status: z.enum(sourceStatuses),
    /** How far the present step is, in pages, members or documents; `total` is null while it is not known. */
    progress: z.object({ done: z.int(), total: z.int().nullable() }),
    enabled: z.boolean(),
    /** Whether questions are answered from it now. */
    searched: z.boolean(),
    /** The bots it serves; null means all. */
    botIds: sourceBots,
    labels: z.array(z.string()),
    /** Documents older than so many days are used last and marked with their date; null means they do not grow old. */
    maxAgeDays: z.int().nullable(),
    /** When content of it was last known to be current. */
    freshAt: z.iso.datetime(),
    /** How many of its documents are older than `maxAgeDays` by themselves. */
    staleCount: z.int().nonnegative(),
    /** Bytes as given. */
    byteSize: z.int().nonnegative(),
    documentCount: z.int().nonnegative(),
    /** Documents of it that could not be taken in. */
    failedCount: z.int().nonnegative(),
    chunkCount: z.int().nonnegative(),
    url: z.string().nullable(),
    /** Why it failed; null unless `failed`. */
    failure: failureSchema.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Source' });
export type SourceResponse = z.infer<typeof sourceSchema>;

/** A word an editor gives sources to tell them apart. */
export const sourceLabel = z.string().trim().min(1).max(60);

/** Which sources to list; `search` is looked for in name and address, `botId` asks for those that bot is answered from. */
export const listSourcesQuery = pageQuery.extend({
  search: z.string().trim().min(1).max(120).optional(),
  status: z.enum(sourceStatuses).optional(),
  kind: z.enum(sourceKinds).optional(),
  label: sourceLabel.optional(),
  botId: idInput('bot').optional(),
});
export type ListSourcesQuery = z.infer<typeof listSourcesQuery>;

/** The labels that sources carry, the most used first. */
export const sourceLabelsResponse = z.object({
  items: z.array(z.object({ label: z.string(), sourceCount: z.int().positive() })),
});

/** What of a source can be changed. What is left out stays. */
export const changeSourceBody = z.strictObject({
  name: z.string().trim().min(1).max(300).optional(),
  enabled: z.boolean().optional(),
  labels: z.array(sourceLabel).max(20).optional(),
  botIds: z.array(idInput('bot')).max(200).nullable().optional(),
  maxAgeDays: z.int().min(1).max(3650).nullable().optional(),
});
export type ChangeSourceBody = z.infer<typeof changeSourceBody>;

/** A source that is filled document by document. */
export const addCollectionBody = z.strictObject({ name: z.string().trim().min(1).max(300), kind: z.enum(['qa', 'pushed']) });

export const documentStatuses = ['queued', 'ready', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export const documentSchema = z
  .object({
    id: idOutput('document'),
    /** What names it within its source: a path in an archive, or the id another system gave. Empty when it is alone. */
    externalId: z.string(),
    title: z.string(),
    format: z.enum(documentFormats).nullable(),
    url: z.string().nullable(),
    /** BCP 47, as far as the text tells. */
    language: z.string().nullable(),
    status: z.enum(documentStatuses),
    failure: failureSchema.nullable(),
    byteSize: z.int().nonnegative(),
    /** SHA-256 of what it was given as, in hexadecimal: text, title, format and address. Null for one that was given within a file. */
    contentHash: z.string().nullable(),
    chunkCount: z.int().nonnegative(),
    /** For a curated answer, the questions it answers. */
    questions: z.array(z.string()),
    /** For a curated answer, what is said; null for all others. */
    answer: z.string().nullable(),
    /** When its text was last known to be current: given, given again, or found as it was on its site. */
    freshAt: z.iso.datetime(),
    /** When its text or its address last changed. */
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Document' });
export type DocumentResponse = z.infer<typeof documentSchema>;

/** Which documents of a source to list; `search` is looked for in title, address, external id and questions. */
export const listDocumentsQuery = pageQuery.extend({
  search: z.string().trim().min(1).max(120).optional(),
  status: z.enum(documentStatuses).optional(),
});
export type ListDocumentsQuery = z.infer<typeof listDocumentsQuery>;

export const putDocumentBody = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
  text: z.string().min(1),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type PutDocumentBody = z.infer<typeof putDocumentBody>;

/** What a push came to: the same content again changes nothing. */
export const putDocumentResponse = z.object({ outcome: z.enum(['added', 'replaced', 'unchanged']), document: documentSchema });

/** One way or several to ask, and what is then said, word for word. */
export const curatedAnswerBody = z.strictObject({
  questions: z.array(z.string().trim().min(3).max(500)).min(1).max(20),
  answer: z.string().trim().min(1).max(5000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type CuratedAnswerBody = z.infer<typeof curatedAnswerBody>;

export const chunkSchema = z
  .object({
    id: idOutput('chunk'),
    documentId: idOutput('document'),
    documentTitle: z.string(),
    /** BCP 47, as far as the text of its document tells. */
    language: z.string().nullable(),
    ordinal: z.int().nonnegative(),
    headingPath: z.array(z.string()),
    text: z.string(),
    page: z.int().nullable(),
  })
  .meta({ id: 'Chunk' });
export type ChunkResponse = z.infer<typeof chunkSchema>;

/** What a stream of sources tells: one that is new or has changed, or that some are gone and a list should be asked for again. */
export const sourceEventSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('source.changed'), source: sourceSchema }),
    z.object({ type: z.literal('sources.removed') }),
    z.object({ type: z.literal('problem'), code: z.string(), status: z.int(), title: z.string(), retryable: z.boolean() }),
  ])
  .meta({ id: 'SourceEvent' });
export type SourceEvent = z.infer<typeof sourceEventSchema>;

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
export const replaceFileQuery = z.strictObject({ name: sourceName.optional() });
export type UploadSourceQuery = z.infer<typeof uploadSourceQuery>;
