import type { Citation } from '@parley/contract/stream-events';
import { headingsBelow } from '../knowledge/public.ts';

/** What is stored and shown of a passage that is cited. */
export interface CitedDocument {
  documentTitle: string;
  headingPath: readonly string[];
  page: number | null;
  url: string | null;
  /** When the content was last known to be current, where that is longer ago than it is good for. */
  asOf: Date | null;
}

/** What a visitor may see of a citation: an allow-list. */
export function toCitation(number: number, quote: string, document: CitedDocument): Citation {
  return {
    number,
    documentTitle: document.documentTitle,
    headingPath: headingsBelow(document),
    quote,
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.page === null ? {} : { page: document.page }),
    ...(document.asOf === null ? {} : { asOf: document.asOf.toISOString() }),
  };
}
