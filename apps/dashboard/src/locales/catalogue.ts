import type { catalogue } from './en/catalogue.ts';

/** The name of a message: English has them all, and every other language must have the same. */
export type MessageId = keyof typeof catalogue;
export type Catalogue = Readonly<Record<MessageId, string>>;

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
