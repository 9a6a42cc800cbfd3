/** What a tenant's first bot says, in one language. */
export interface FirstBotWords {
  instructions(tenant: string): string;
  greeting(tenant: string): string;
  readonly fallback: string;
}
