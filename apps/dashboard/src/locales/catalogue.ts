import type { catalogue } from './en/catalogue.ts';
import type { furtherCatalogue } from './en/catalogue-further.ts';

export type FirstWords = Readonly<Record<keyof typeof catalogue, string>>;
export type FurtherWords = Readonly<Record<keyof typeof furtherCatalogue, string>>;

/** The name of a message: English has them all, and every other language must have the same. */
export type MessageId = keyof FirstWords | keyof FurtherWords;

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
