import { formatId, type SourceId } from '@parley/contract/ids';
import type { DocumentFormat, SourceResponse, SourceStatus } from '@parley/contract/knowledge';

/** What a tenant gave its bots to know: one file or text. */
export interface Source {
  id: SourceId;
  name: string;
  format: DocumentFormat;
  status: SourceStatus;
  byteSize: number;
  chunkCount: number;
  url: string | null;
  failure: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export function toSourceResponse(source: Source): SourceResponse {
  return {
    ...source,
    id: formatId('source', source.id),
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
  };
}
