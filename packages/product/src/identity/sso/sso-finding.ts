import type { SsoFinding } from '@parley/contract/sso';

/** Something a test of a connection found, in plain words. */
export interface FoundInTest {
  readonly code: SsoFinding;
  readonly text: string;
}
