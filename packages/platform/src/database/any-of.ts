import type { Id, IdKind } from '@parley/contract/ids';
import { type RawBuilder, sql } from 'kysely';

/** Some ids as a value to compare a column with, `= any(…)`: of none it matches nothing. */
export function anyOf<Kind extends IdKind>(ids: Iterable<Id<Kind>>): RawBuilder<Id<Kind>> {
  return sql<Id<Kind>>`any(${[...ids]}::uuid[])`;
}
