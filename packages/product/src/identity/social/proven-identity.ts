import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SocialFlow } from './social-flow.ts';
import type { SocialIdentity } from './social-provider.ts';

/** An account whose provider's answer has proven to hold, and the browser it arrived with. */
export interface ProvenIdentity {
  readonly vouched: SocialIdentity;
  readonly flow: SocialFlow;
  readonly request: RouteRequest;
  readonly reply: Reply;
}
