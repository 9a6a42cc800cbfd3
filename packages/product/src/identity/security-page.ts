/** Where a person sees to how they sign in: their passwords, second factor, passkeys and connected accounts. */
export function securityPage(dashboard: URL): string {
  return new URL('account/security', dashboard).href;
}

/** Where a person sees in which browsers and programs they are signed in, and ends what is not theirs. */
export function sessionsPage(dashboard: URL): string {
  return new URL('account/sessions', dashboard).href;
}
