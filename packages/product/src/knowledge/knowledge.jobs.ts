import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

const ofSource = z.strictObject({ sourceId: payloadId('source') });
/** A run ends early when its process is killed or the database is away, never because of what a document holds: it is tried for hours. */
const patient = { retryLimit: 100, retryDelayMaxSeconds: 300, concurrencyPerTenant: 2 } as const;

/** Reads a source's file, or fetches its page anew, into documents. */
export const readSourceJob = defineJob('knowledge.read-source', ofSource, { ...patient, expireSeconds: 900 });

/** Cuts a source's documents into chunks that can be searched. */
export const indexSourceJob = defineJob('knowledge.index-source', ofSource, { ...patient, expireSeconds: 900 });

/** For so long nothing of a tenant is to have been taken in before its documents are compared: what comes in a row is compared together. */
export const quietSeconds = 5;

/** Compares what was indexed since with all other documents of the tenant. */
export const compareDocumentsJob = defineJob('knowledge.compare-documents', z.strictObject({}), {
  ...patient,
  retryLimit: 5,
  delaySeconds: quietSeconds,
  expireSeconds: 900,
  concurrencyPerTenant: 1,
});

/** Deletes a file of a source that is gone. */
export const deleteFileJob = defineJob('knowledge.delete-file', z.strictObject({ fileId: z.uuid() }), { retryLimit: 100 });

/** Brings a source to an end that nobody works on any more. */
export const mendSourceJob = defineJob('knowledge.mend-source', ofSource);

/**
 * Fetches pages of a web site for a while, and asks for itself again when some are left, so that all tenants get their turn. `pageId`
 * is the one page to fetch of a crawl that is stopped.
 */
export const crawlSiteJob = defineJob(
  'knowledge.crawl-site',
  z.strictObject({ sourceId: payloadId('source'), pageId: payloadId('crawlPage').optional() }),
  { ...patient, concurrency: 8, expireSeconds: 300 },
);
