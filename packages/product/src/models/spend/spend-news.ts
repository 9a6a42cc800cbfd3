/** What a mail about a limit of spending tells. */
export interface SpendNews {
  readonly tenant: string;
  /** Undefined for the tenant's own limit. */
  readonly bot: string | undefined;
  readonly period: 'day' | 'month';
  readonly percent: 50 | 80 | 100;
}
