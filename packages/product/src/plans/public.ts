export { tenantLimits } from './tenant-limits.ts';
