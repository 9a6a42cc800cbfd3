import { auditEntrySchema, auditExportQuery, auditQuery } from '@parley/contract/audit';
import { pageOf } from '@parley/contract/pagination';
import { defineRoute } from '@parley/platform/http/define-route';
import { toAuditEntryResponse } from './audit-entry.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';

const tag = 'Audit log';
const contentTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** Endpoints that show what was done in a tenant. */
export function auditRoutes() {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/audit-entries',
      access: 'audit.read',
      tag,
      summary: 'List the audit log',
      query: auditQuery,
      success: { status: 200, body: pageOf(auditEntrySchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listAudit(caller.scope, query);
        return { ...page, items: page.items.map(toAuditEntryResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/audit-entries/export',
      access: 'audit.read',
      tag,
      summary: 'Export the audit log',
      description: 'All entries the filters take, newest first, as CSV or as JSON lines.',
      query: auditExportQuery,
      success: { status: 200, contentType: [contentTypes.csv, contentTypes.jsonl] },
      errors: [],
      handle: async ({ caller, query }) =>
        new Response(ReadableStream.from(exportAudit(caller.scope, query)).pipeThrough(new TextEncoderStream()), {
          headers: {
            'content-type': contentTypes[query.format],
            'content-disposition': `attachment; filename="audit-log.${query.format}"`,
            'cache-control': 'no-store',
          },
        }),
    }),
  ];
}
