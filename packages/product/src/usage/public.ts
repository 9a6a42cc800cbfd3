export { recordUsage } from './record-usage.ts';
export type { NewUsageEvent } from './usage-event.ts';
