/** Somebody the provider knows; what it says of them, by claim. */
export interface ProviderAccount {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
