/** Where a person sees to how they sign in: their passwords, second factor, passkeys, connected accounts and sessions. */
export function securityPage(dashboard: URL): string {
  return new URL('account/security', dashboard).href;
}
