import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Looks once more whether a verified domain still carries its record. */
export const recheckDomainJob = defineJob('tenants.recheck-domain', z.object({ domainId: payloadId('tenantDomain') }));
