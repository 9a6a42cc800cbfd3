import { isDeepStrictEqual } from 'node:util';
import type { AuditFields, AuditValue } from './audit-entry.ts';

/** Of the named fields, those that changed, as they were and as they became; undefined when none did. */
export function changedFields<Field extends string>(
  before: Readonly<Record<Field, AuditValue>>,
  after: Readonly<Record<Field, AuditValue>>,
  names: readonly Field[],
): { before: AuditFields; after: AuditFields } | undefined {
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (changed.length === 0) return undefined;
  const pick = (fields: Readonly<Record<Field, AuditValue>>): AuditFields =>
    Object.fromEntries(changed.map((name) => [name, fields[name]]));
  return { before: pick(before), after: pick(after) };
}
