/** Answer tests of a bot that have begun to fail. */
export interface FailuresNews {
  tenant: string;
  bot: string;
  failed: number;
  total: number;
  /** Some of the questions that came out well the time before and do not now. */
  questions: readonly string[];
}
