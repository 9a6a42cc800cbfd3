/** What the steps need of a bot. */
export interface NamedBot {
  readonly id: string;
  readonly name: string;
}
