/** Facts that belong to one log line. Errors go under `err`; secrets and what people wrote are blanked by name before a line is written. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where a part of Parley reports what an operator should be able to see later. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** A log whose every line carries `fields`, such as a request's id or a tenant's. */
  child(fields: LogFields): Log;
}
