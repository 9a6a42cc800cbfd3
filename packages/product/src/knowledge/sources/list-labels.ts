import type { TenantScope } from '@parley/platform/database/tenancy';
import { countLabels } from './sources.store.ts';

/** More than these nobody chooses from. */
const most = 200;

/** Lists the labels that sources carry, the most used first. */
export function listLabels(scope: TenantScope): Promise<{ label: string; sourceCount: number }[]> {
  return scope.transaction((db) => countLabels(db, most));
}
