import type { DifferenceKind, FindingKind, FindingResponse, FindingStatus } from '@parley/contract/findings';
import { type ChunkId, type DocumentId, type FindingId, formatId, type SourceId } from '@parley/contract/ids';
import { headingsBelow } from '../chunks/headings-below.ts';

/** A place in a text, in UTF-16 code units. */
export interface Mark {
  start: number;
  end: number;
}

/** In what two passages differ, with where it stands in both. */
export interface FindingDifference {
  kind: DifferenceKind;
  left: Mark;
  right: Mark;
}

/** One of the two passages of a finding. */
export interface FindingPassage {
  sourceId: SourceId;
  sourceName: string;
  documentId: DocumentId;
  documentTitle: string;
  chunkId: ChunkId;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  url: string | null;
}

/** Two passages an editor should look at together. */
export interface Finding {
  id: FindingId;
  kind: FindingKind;
  status: FindingStatus;
  differences: readonly FindingDifference[];
  passageCount: number;
  left: FindingPassage;
  right: FindingPassage;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

export function toFindingResponse({ left, right, differences, ...finding }: Finding): FindingResponse {
  return {
    ...finding,
    id: formatId('finding', finding.id),
    differences: differences.map(({ kind }) => kind),
    left: toPassage(
      left,
      differences.map((difference) => difference.left),
    ),
    right: toPassage(
      right,
      differences.map((difference) => difference.right),
    ),
    decidedAt: finding.decidedAt?.toISOString() ?? null,
    createdAt: finding.createdAt.toISOString(),
  };
}

function toPassage(passage: FindingPassage, marks: readonly Mark[]): FindingResponse['left'] {
  return {
    ...passage,
    sourceId: formatId('source', passage.sourceId),
    documentId: formatId('document', passage.documentId),
    chunkId: formatId('chunk', passage.chunkId),
    headingPath: headingsBelow(passage),
    marks: marks.map(({ start, end }) => ({ start, end })),
  };
}
