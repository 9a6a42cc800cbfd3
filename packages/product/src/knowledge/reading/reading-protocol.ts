import type { ErrorCode } from '@parley/contract/errors';
import type { SourceFormat } from '@parley/contract/knowledge';
import type { ReadDocument } from './document.ts';

/** A file to be read: where it lies, or the bytes themselves. */
export interface ReadingInput {
  readonly name: string;
  /** As the giver says; the content decides, and a contradiction is refused. */
  readonly contentType: string | undefined;
  readonly file: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Set when it comes from a web site: what it is there, and its address, by which its links are told. */
  readonly web?: { readonly kind: 'page' | 'sitemap'; readonly url: string };
}

/** What a file of a web site says beside its text. All addresses are whole. */
export interface WebFindings {
  /** Where a page leads, in order and each once. */
  readonly links: readonly string[];
  /** Links that were left out because there are too many. */
  readonly omitted: number;
  /** The address a page gives as its own; undefined when it gives none. */
  readonly canonical: string | undefined;
  readonly noindex: boolean;
  readonly nofollow: boolean;
  /** The pages a sitemap lists, and the sitemaps an index of them lists. */
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

export interface ReadingFailure {
  readonly code: ErrorCode;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** For the log alone. */
  readonly message?: string;
}

/** One document of a file. An archive has several, of which some may fail. */
export interface ReadMember {
  /** The path in an archive; '' when the file is the document. */
  readonly path: string;
  readonly byteSize: number;
  readonly result: { readonly ok: true; readonly document: ReadDocument } | { readonly ok: false; readonly failure: ReadingFailure };
}

/** What is told while a file is read. */
export interface ReadingSink {
  /** Pages or members read so far; the total is null while it is not known. */
  progress(done: number, total: number | null): void;
  /** Takes a document; the next one is read when this resolves, so no more than one is in memory. */
  document(member: ReadMember): Promise<void>;
  /** Is told what a file of a web site says, before its document. */
  found?(findings: WebFindings): void;
}

export type ToReader = { readonly type: 'read'; readonly input: ReadingInput } | { readonly type: 'next' };

export type FromReader =
  | { readonly type: 'idle' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly type: 'document'; readonly member: ReadMember }
  | { readonly type: 'found'; readonly findings: WebFindings }
  | { readonly type: 'end'; readonly format: SourceFormat }
  | { readonly type: 'failed'; readonly failure: ReadingFailure };
