import { type ErrorCode, errorTable } from '@parley/contract/errors';
import { type BotId, formatId, type SourceId } from '@parley/contract/ids';
import {
  type FailureResponse,
  failureMends,
  type SourceFormat,
  type SourceKind,
  type SourceResponse,
  type SourceStatus,
} from '@parley/contract/knowledge';

/** Why something could not be taken in. */
export interface Failure {
  code: string;
  details: Readonly<Record<string, unknown>>;
}

/** What a tenant gave its bots to know. */
export interface Source {
  id: SourceId;
  name: string;
  kind: SourceKind;
  format: SourceFormat | null;
  status: SourceStatus;
  progress: { done: number; total: number | null };
  enabled: boolean;
  searched: boolean;
  /** Null means all. */
  botIds: readonly BotId[] | null;
  labels: readonly string[];
  maxAgeDays: number | null;
  freshAt: Date;
  staleCount: number;
  byteSize: number;
  documentCount: number;
  failedCount: number;
  chunkCount: number;
  url: string | null;
  failure: Failure | null;
  createdAt: Date;
  updatedAt: Date;
}

export function toSourceResponse(source: Source): SourceResponse {
  return {
    ...source,
    id: formatId('source', source.id),
    botIds: source.botIds?.map((id) => formatId('bot', id)) ?? null,
    labels: [...source.labels],
    searched: source.enabled && source.searched,
    freshAt: source.freshAt.toISOString(),
    failure: source.failure && toFailureResponse(source.failure),
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
  };
}

/** A failure with what went wrong and what to do about it, in words. */
export function toFailureResponse({ code, details }: Failure): FailureResponse {
  const known = Object.hasOwn(errorTable, code) ? (code as ErrorCode) : 'internal';
  return {
    code: known,
    title: errorTable[known].text,
    mend: failureMends[details['mayBeScan'] === true ? 'document_scan' : known] ?? 'Index it again.',
    details: { ...details },
  };
}
