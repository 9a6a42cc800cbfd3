export { auditRoutes } from './audit.routes.ts';
export type { AuditFields, NewAuditEntry } from './audit-entry.ts';
export { type AuditTrail, auditTrail, systemTrail, trailOf } from './audit-trail.ts';
export { changedFields } from './changed-fields.ts';
export { recordAudit, recordAuditFor } from './record-audit.ts';
