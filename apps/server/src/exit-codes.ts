/** What the exit code of every command means. */
export const exitCodes = {
  ok: 0,
  /** Something went wrong; the message says what. */
  failure: 1,
  /** The command was not understood. */
  usage: 2,
  /** The environment is missing something or has it wrong. */
  configuration: 3,
  /** `ask`: the documents do not hold the answer. `doctor`: something needs mending. `test`: a test failed. */
  negative: 4,
} as const;
