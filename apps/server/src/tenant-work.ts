import type { Database } from '@parley/platform/database/tenancy';
import type { ResolveTxt } from '@parley/platform/dns/resolve-txt';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { FileStore } from '@parley/platform/files/file-store';
import { every, type Sweep } from '@parley/platform/jobs/every';
import { type HandledJob, handleJob } from '@parley/platform/jobs/handle-job';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Log } from '@parley/platform/telemetry/log-port';
import { postLead, postLeadJob } from '@parley/product/actions/public';
import {
  type AskTestDeps,
  findNightlyTests,
  runAnswerTests,
  runAnswerTestsJob,
  startNightlyRuns,
  startNightlyRunsJob,
} from '@parley/product/answer-tests/public';
import {
  deleteAttachmentFile,
  deleteAttachmentFileJob,
  eraseOldConversations,
  eraseOldConversationsJob,
  findOldConversations,
  mailUnseenReplies,
  mailUnseenRepliesJob,
} from '@parley/product/conversations/public';
import { type Identity, sweepIdentity } from '@parley/product/identity/public';
import { tellOwnersOfLostDomain } from '@parley/product/members/public';
import { findDueDomains, type RecheckDeps, recheckDomain, recheckDomainJob } from '@parley/product/tenants/public';

const hourMs = 3_600_000;
/** How soon after the start it is looked for what is due: a process that is started anew more often than every hour looks as well. */
export const usualFirstLookMs = 60_000;

export interface TenantWorkDeps {
  readonly database: Database;
  readonly resolveTxt: ResolveTxt;
  readonly fetch: GuardedFetch;
  readonly files: FileStore;
  readonly secretBox: SecretBox;
  readonly now: () => number;
  readonly log: Log;
  /** What asking a bot takes. */
  readonly answering: AskTestDeps;
}

export interface TenantWork {
  readonly handlers: HandledJob[];
  /** Begins to look for what is due, first after so many milliseconds and then every hour; stop it before the jobs. */
  start(firstMs: number): Sweep;
}

/** What a process that runs jobs does for tenants: it looks whether their domains still carry their records, erases what they no longer keep, posts their leads and runs their answer tests. */
export function tenantWork(deps: TenantWorkDeps): TenantWork {
  const recheck: RecheckDeps = { ...deps, tellOfLostDomain: tellOwnersOfLostDomain };
  return {
    handlers: [
      handleJob(recheckDomainJob, {}, (scope, _deps, { domainId }) => recheckDomain(scope, recheck, domainId)),
      handleJob(postLeadJob, deps, (scope, { fetch, secretBox, now }: TenantWorkDeps, { leadId }, signal) =>
        postLead(scope, { fetch, secretBox, now }, leadId, signal),
      ),
      handleJob(eraseOldConversationsJob, deps, (scope, { now }: TenantWorkDeps, _payload, signal) =>
        eraseOldConversations(scope, { now }, signal),
      ),
      handleJob(mailUnseenRepliesJob, deps, mailUnseenReplies),
      handleJob(deleteAttachmentFileJob, deps, deleteAttachmentFile),
      handleJob(runAnswerTestsJob, deps.answering, (scope, answering: AskTestDeps, { runId }, signal) =>
        runAnswerTests(scope, answering, runId, signal),
      ),
      handleJob(startNightlyRunsJob, deps, async (scope, { now }: TenantWorkDeps) => void (await startNightlyRuns(scope, { now }))),
    ],
    start: (firstMs) => every(hourMs, 'find what is due of tenants', () => findWhatIsDue(deps), { log: deps.log, firstMs }),
  };
}

async function findWhatIsDue(deps: TenantWorkDeps): Promise<void> {
  await findDueDomains(deps);
  await findOldConversations(deps);
  await findNightlyTests(deps);
}

/** Deletes what has ended of signing in, first after so many milliseconds and then about every hour. */
export function startIdentitySweep(identity: Identity, log: Log, firstMs: number): Sweep {
  return every(hourMs, 'delete what has ended of signing in', async () => void (await sweepIdentity(identity)), { log, firstMs });
}
