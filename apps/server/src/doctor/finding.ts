/** One thing doctor looked at. A `problem` keeps Parley from working as configured; a `warning` does not. */
export interface Finding {
  subject: string;
  state: 'ok' | 'info' | 'warning' | 'problem';
  text: string;
  /** What mends it: a command, or a setting to change. */
  mend?: string;
}
