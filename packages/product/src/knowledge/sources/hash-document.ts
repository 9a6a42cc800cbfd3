import { createHash } from 'node:crypto';

/** What a document of a source that is filled document by document was given as. */
export interface GivenDocument {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  /** In place of the title the document gives itself. */
  readonly title: string | undefined;
  readonly url: string | undefined;
}

/** Tells a document from another: over all that makes a difference, not the text alone. */
export function hashDocument({ bytes, contentType = '', title = '', url = '' }: GivenDocument): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([contentType, title, url]))
    .update('\n')
    .update(bytes)
    .digest();
}
