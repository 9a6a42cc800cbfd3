import type { DocumentFormat } from '@parley/contract/knowledge';

/** A part of a document's readable text, in order. `page` is the 1-based page of a paged document, `anchor` what names a heading in its address. */
export type Block =
  | { kind: 'heading'; level: number; text: string; page?: number; anchor?: string }
  | { kind: 'paragraph'; text: string; page?: number }
  /** One item a line. */
  | { kind: 'list'; text: string; page?: number }
  /** One row a line, cells apart by ` | `. */
  | { kind: 'table'; text: string; page?: number }
  | { kind: 'code'; text: string; page?: number };

/** What reading a file gives: what it really is, and its text in its structure. */
export interface ReadDocument {
  format: DocumentFormat;
  title: string;
  /** BCP 47; null when the text is too short or too mixed to tell. */
  language: string | null;
  blocks: Block[];
}

/** A document of more parts is refused rather than cut short. */
export const maxBlocks = 250_000;

/** What the reader of one format gives. */
export interface FormatReading {
  title: string | undefined;
  blocks: Block[];
}
