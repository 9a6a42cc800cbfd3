/** One place where a rule is broken: what a check reports and what a reader needs to mend it. */
export interface Finding {
  /** Path from the root of the repository. */
  file: string;
  /** Counts from 1; absent when the finding is about the file as a whole. */
  line?: number;
  rule: string;
  message: string;
}
