/** What a listener is told: never what was said. */
export interface ParleyEvent {
  /** The id of the bot. */
  bot: string;
}

/** A question was asked. */
export interface ParleyMessageEvent extends ParleyEvent {
  conversation?: string;
}

/** An answer ended, well or as it was stopped. */
export interface ParleyAnswerEvent extends ParleyEvent {
  conversation?: string;
  message?: string;
  /** Such as `answered` or `declined`, or `stopped`. */
  outcome?: string;
}

/** Something failed: the chat as a whole, or one answer of it. */
export interface ParleyErrorEvent extends ParleyEvent {
  conversation?: string;
  /** A code of the server's API, such as `origin_not_allowed`. */
  code?: string;
}

/** The events of a chat by name. */
export interface ParleyEvents {
  open: ParleyEvent;
  close: ParleyEvent;
  ready: ParleyEvent;
  message: ParleyMessageEvent;
  answer: ParleyAnswerEvent;
  error: ParleyErrorEvent;
}

/** What a page says of itself with each question: up to twenty plain values, 2,000 bytes in all. */
export type ParleyContext = Readonly<Record<string, string | number | boolean | null>>;

/** The chat of one bot on the page. Calls made before its panel is there are done when it is. */
export interface Parley {
  open(): void;
  close(): void;
  toggle(): void;
  /** Opens the chat and asks. */
  send(text: string): void;
  /** Forgets the visitor, as when a user signs out: whoever comes next begins anew. */
  reset(): void;
  /** Goes on as the user the site's server vouches for. A JWT names them itself, so the id may be null. */
  identify(externalId: string | null, signature: string): void;
  /** Said with each question from now on; without values, no more. */
  setContext(values?: ParleyContext): void;
  on<Name extends keyof ParleyEvents>(event: Name, listener: (event: ParleyEvents[Name]) => void): void;
  /** Without a listener, forgets all of the event. */
  off<Name extends keyof ParleyEvents>(event: Name, listener?: (event: ParleyEvents[Name]) => void): void;
  /** Takes the chat off the page; `loadParley` brings it back. */
  destroy(): void;
}
