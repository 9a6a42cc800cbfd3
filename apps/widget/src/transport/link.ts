import type { Challenge, ChatSession } from '@parley/contract/chat';
import type { SignedIdentity } from '@parley/contract/identity-secrets';

/** What is remembered of a visitor between page loads, for one bot. */
export interface Visitor {
  visitorToken?: string;
  conversationId?: string;
  /** Whether they want to hear of answers; undefined until they choose. */
  sound?: boolean;
}

export interface VisitorStore {
  read(): Visitor;
  write(visitor: Visitor): void;
}

/** All the transport needs from the world around it. */
export interface LinkDeps {
  /** Where the server is, with a trailing slash. */
  base: string;
  botId: string;
  store: VisitorStore;
  fetch: typeof fetch;
  now: () => number;
  /** Resolves after a while, or sooner when there is reason to hope; rejects when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Works out what a server asks of new visitors while too many begin. */
  solve: (challenge: Challenge) => Promise<string>;
  /** 0…1, spreads the reconnects of many visitors after a restart. */
  random: () => number;
}

/** A visitor's authenticated line to the server. */
export interface Link {
  /** Begins the session, or gives the one that is running. */
  session(): Promise<ChatSession>;
  /** Ends the session: the next is that of the user the site vouches for; without one, that of a new visitor. */
  identify(identity: SignedIdentity | undefined): void;
  /** Sends a request as the visitor, renewing a session that has ended; throws ChatError on anything but success. */
  send(path: string, init?: RequestInit): Promise<Response>;
}
