/** How long one call may take, in milliseconds. */
export interface CallLimits {
  /** Until a connection stands, per attempt. */
  connectMs: number;
  /** Until the model says something, per attempt. A ping is not something. */
  firstTokenMs: number;
  /** Silence between two parts of an answer, and between its end and the end of the connection's part in it. */
  betweenTokensMs: number;
  /** The whole call, its retries and their waits included. */
  totalMs: number;
}

export const defaultCallLimits: CallLimits = { connectMs: 5_000, firstTokenMs: 30_000, betweenTokensMs: 20_000, totalMs: 120_000 };

/** The usual limits where a model may take so long to begin: it has as much time as ever to go on. */
export function limitsOf(firstTokenMs: number): Pick<CallLimits, 'firstTokenMs' | 'totalMs'> {
  return { firstTokenMs, totalMs: firstTokenMs + defaultCallLimits.totalMs - defaultCallLimits.firstTokenMs };
}
