import type { FetchRules } from '@parley/platform/fetch/fetch-rules';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { ConnectionProviders } from './connection-providers.ts';

/** What managing connections needs. */
export interface ModelConnectionDeps {
  readonly secretBox: SecretBox;
  /** Which addresses may be reached at all. */
  readonly rules: FetchRules;
  readonly providers: Pick<ConnectionProviders, 'open'>;
  readonly now: () => number;
}
