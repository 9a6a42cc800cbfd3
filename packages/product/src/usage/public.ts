export { recordUsage } from './record-usage.ts';
export type { NewUsageEvent } from './usage-event.ts';
export { usageRoutes } from './usage.routes.ts';
