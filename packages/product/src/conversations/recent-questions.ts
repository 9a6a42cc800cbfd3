import type { TenantScope } from '@parley/platform/database/tenancy';
import { selectRecentQuestions } from './messages.store.ts';

/** What contacts asked lately, in their words, each question once and the latest first; of the bots in reach only. */
export function recentQuestions(scope: TenantScope, limit: number): Promise<string[]> {
  return scope.transaction((db) => selectRecentQuestions(db, { limit, bots: scope.bots }));
}
