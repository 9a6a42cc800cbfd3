/** What a new session says of how it came to be. */
export interface SessionMarks {
  /** `password`, `passkey`, `social:google`, `sso:<connection id>`, `setup`. */
  readonly method: string;
  readonly secondFactorAt?: Date | undefined;
}

/** The header in which the marks reach the place where better-auth creates a session. Requests of clients never reach it. */
export const sessionMarksHeader = 'x-parley-session-marks';

export function writeSessionMarks({ method, secondFactorAt }: SessionMarks): string {
  return JSON.stringify([method, secondFactorAt?.toISOString() ?? null]);
}

/** Nothing when no marks were given: whoever creates the session outside a call names them otherwise. */
export function readSessionMarks(header: string | null | undefined): { method?: string; secondFactorAt?: Date | null } {
  if (header === null || header === undefined) return {};
  const [method, secondFactorAt] = JSON.parse(header) as [string, string | null];
  return { method, secondFactorAt: secondFactorAt === null ? null : new Date(secondFactorAt) };
}
