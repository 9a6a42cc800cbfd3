import { z } from 'zod';
import { idOutput } from './ids.ts';
import { pageOf, pageQuery } from './pagination.ts';

/** `contradiction`: two passages say different things of the same. `duplicate`: two documents say nearly the same. */
export const findingKinds = ['contradiction', 'duplicate'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingStatuses = ['open', 'dismissed', 'resolved'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** In what kind of thing two passages differ; `fact` is whether something is so or not. */
export const differenceKinds = ['money', 'percent', 'date', 'hours', 'phone', 'quantity', 'fact'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

const findingPassageSchema = z.object({
  sourceId: idOutput('source'),
  sourceName: z.string(),
  documentId: idOutput('document'),
  documentTitle: z.string(),
  chunkId: idOutput('chunk'),
  headingPath: z.array(z.string()),
  text: z.string(),
  page: z.int().nullable(),
  url: z.string().nullable(),
  /** Where the differing values stand in the text, in UTF-16 code units. */
  marks: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});

export const findingSchema = z
  .object({
    id: idOutput('finding'),
    kind: z.enum(findingKinds),
    status: z.enum(findingStatuses),
    /** In what the passages differ, in the order of their marks. Empty for a duplicate. */
    differences: z.array(z.enum(differenceKinds)),
    /** How many passages of the one document are nearly the same in the other. */
    passageCount: z.int().positive(),
    left: findingPassageSchema,
    right: findingPassageSchema,
    /** Who dismissed or resolved it. */
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Finding' });
export type FindingResponse = z.infer<typeof findingSchema>;

export const findingsQuery = pageQuery.extend({
  kind: z.enum(findingKinds).optional(),
  status: z.enum(findingStatuses).default('open'),
});
export type FindingsQuery = z.infer<typeof findingsQuery>;

/**
 * A page of findings; `openCount` is of all kinds, and counts no further than 100. While `comparing`, documents are still to be compared,
 * and more may be found.
 */
export const findingsPage = pageOf(findingSchema).extend({ openCount: z.int().nonnegative(), comparing: z.boolean() });

export const decideFindingBody = z.strictObject({ status: z.enum(findingStatuses) });
