/** An event and its place in its log, counted from 1. */
export interface LoggedEvent {
  readonly id: number;
  readonly event: unknown;
}

/** The one who writes a log. Nothing here waits or throws: it sits on the path of a stream's every word. */
export interface EventWriter {
  /**
   * Adds an event, which must be JSON-like and is not to be changed afterwards, and returns its id. After `end` it adds nothing and
   * returns the last id.
   */
  append(event: unknown): number;
  /** Lets readers finish. The log can be read for a while longer (a minute by default) and is then dropped. */
  end(): void;
}

/**
 * Short-lived logs of events, so that a stream whose connection dropped can go on where it was, also at another replica. It is a
 * convenience over the database, never its replacement: a log may be gone at any time.
 */
export interface EventLog {
  /** Starts a log. A key that this process still holds a log for is a `conflict`: use a key once. */
  open(key: string): EventWriter;
  /**
   * Follows a log from the event after `afterId` (0: from the first) until it has ended or `signal` aborts. Nothing is returned when the
   * log cannot be followed: the key is unknown or dropped, its writer is dead, or what follows `afterId` is not held any more.
   * Ask the database then. The iterator throws `unavailable` when that happens later on, so that an end always means the log's end.
   * Each reader goes at its own pace and counts as a watcher until its iterator ends or its signal aborts.
   */
  read(key: string, afterId: number, signal: AbortSignal): Promise<AsyncIterable<LoggedEvent> | undefined>;
  /** How many readers follow the log now, at any replica. While the replicas cannot talk, those at this one. */
  watchers(key: string): Promise<number>;
  /** Tells every replica something about a key, such as that its work should stop. This process hears it before the call returns. */
  signal(key: string, name: string): void;
  /**
   * Calls `listener` when that signal is given, at any replica and through short outages. One given some seconds before may
   * be heard too, so use keys that are not used twice. Returns the way to stop listening.
   */
  onSignal(key: string, name: string, listener: () => void): () => void;
  /** Breaks off every reader and lets go of timers. */
  close(): Promise<void>;
}

/** Bounds on what one process holds in memory. */
export interface EventLogLimits {
  /** How long an ended log can still be read. */
  readonly retainMs: number;
  /** A log longer than this loses its oldest events. */
  readonly maxEventsPerLog: number;
  /** Events of ended logs held in all; beyond it the logs that ended first are dropped early. */
  readonly maxRetainedEvents: number;
}

export const defaultEventLogLimits: EventLogLimits = { retainMs: 60_000, maxEventsPerLog: 10_000, maxRetainedEvents: 200_000 };
