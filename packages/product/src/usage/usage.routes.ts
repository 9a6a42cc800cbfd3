import { pageOf, pageQuery } from '@parley/contract/pagination';
import { usageEventSchema, usageSummarySchema } from '@parley/contract/usage';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { listUsage } from './list-usage.ts';
import { summarizeUsage } from './summarize-usage.ts';
import { toUsageEventResponse } from './usage-event.ts';

const period = z.strictObject({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() });

/** Endpoints that show the usage ledger. */
export function usageRoutes(deps: { now: () => number }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/usage/events',
      access: 'usage.read',
      tag: 'Usage',
      summary: 'List the usage ledger',
      query: pageQuery,
      success: { status: 200, body: pageOf(usageEventSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listUsage(caller.scope, query);
        return { ...page, items: page.items.map(toUsageEventResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/usage/summary',
      access: 'usage.read',
      tag: 'Usage',
      summary: 'Sum the usage of a period',
      description: 'From the beginning of the calendar month (UTC) until now, unless `from` and `to` say otherwise.',
      query: period,
      success: { status: 200, body: usageSummarySchema },
      errors: [],
      handle: async ({ caller, query }) => {
        const summary = await summarizeUsage(caller.scope, {
          from: query.from === undefined ? undefined : new Date(query.from),
          to: query.to === undefined ? undefined : new Date(query.to),
          now: new Date(deps.now()),
        });
        return { ...summary, from: summary.from.toISOString(), to: summary.to.toISOString() };
      },
    }),
  ];
}
