import { formatId, newId, type PersonId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../../audit/public.ts';
import type { Person } from '../person.ts';

/** Makes a person an operator and writes it into the operators' log; one who is already stays one. */
export async function insertOperator(
  db: IdentityDb,
  { id, name, email }: Pick<Person, 'id' | 'name' | 'email'>,
  { actor, ipAddress, userAgent, requestId }: AuditTrail,
): Promise<void> {
  const added = await db
    .insertInto('operators')
    .values({ person_id: id })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (added === undefined) return;
  await db
    .insertInto('operator_audit_entries')
    .values({
      id: newId('operatorAuditEntry'),
      person_id: actor.id as PersonId | null,
      actor_label: actor.label,
      action: 'operator.added',
      target_kind: 'person',
      target_id: formatId('person', id),
      ip_address: ipAddress,
      user_agent: userAgent,
      request_id: requestId,
      after: JSON.stringify({ name, email }),
    })
    .execute();
}

export async function hasOperator(db: IdentityDb): Promise<boolean> {
  return (await db.selectFrom('operators').select('person_id').limit(1).executeTakeFirst()) !== undefined;
}
