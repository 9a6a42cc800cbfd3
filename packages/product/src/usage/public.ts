export { recordUsage } from './record-usage.ts';
export { usageRoutes } from './usage.routes.ts';
export type { NewUsageEvent } from './usage-event.ts';
export { insertUsage } from './usage-events.store.ts';
